INSERT INTO installation (one, created_at_ms, key_check)
VALUES (1, 1773025200000, '62bbd6cf7df9e46094674ec8c922e982e054c33d26c75a4619bbb6ce8ee90ea4');
INSERT INTO settings (key, value)
VALUES ('timeZone', 'Asia/Jayapura');
INSERT INTO owner_pin (one, hash, failures, lock_remaining_ms)
VALUES (1, 'scrypt$32768$8$1$ZdVE7c0UkzEW6kr7Mj9HsQ==$pDfFxSI+7G2LJdlVL9speXlfqMBLxHzsapVYRb97eL8=', 0, 0);
INSERT INTO accounts (id, fingerprint, qris_payload, created_at_ms)
VALUES ('acc_gb0m7c1d7ox7tza6mmypebnsy', '855fcb41a5dabd51478e0005bd7166f6b7399488a2c8ffedfc237caf08b833c2', '00020101021126680016ID.CO.CONTOH.WWW011893609999000000000102150000000000000010303UMI51440014ID.CO.QRIS.WWW0215ID10000000000090303UMI5204541153033605802ID5911TOKO CONTOH6007JAKARTA61051011062070703A016304095E', 1773025200000);
INSERT INTO merchants (id, name, status, is_counter, account_id, webhook_url, created_at_ms)
VALUES ('mch_jeaqv7j7uk3uook6m0uovix15', 'Toko Lama', 'active', 0, 'acc_gb0m7c1d7ox7tza6mmypebnsy', 'http://127.0.0.1:9/hook', 1773025200000);
INSERT INTO merchants (id, name, status, is_counter, account_id, webhook_url, created_at_ms)
VALUES ('mch_mvgb9jzski9r35aea9npsug3y', 'Toko Tanpa QRIS', 'active', 0, NULL, NULL, 1773025200000);
INSERT INTO merchants (id, name, status, is_counter, account_id, webhook_url, created_at_ms)
VALUES ('mch_w5y91k4artjwdkp5mcsf6ez6p', 'Warung Lama', 'active', 1, 'acc_gb0m7c1d7ox7tza6mmypebnsy', NULL, 1773025200000);
INSERT INTO credentials (hash, kind, merchant_id, created_at_ms)
VALUES ('3bfc6aa654495660c800d2755011e0c7faaf1b66e6d58ff151e0a1de8079d8a0', 'callback-secret', 'mch_jeaqv7j7uk3uook6m0uovix15', 1773025200000);
INSERT INTO credentials (hash, kind, merchant_id, created_at_ms)
VALUES ('55e0794f7502c59c758a2598626c23d7aaecc59e9d6f79004ea22cce437b041d', 'callback-secret', 'mch_mvgb9jzski9r35aea9npsug3y', 1773025200000);
INSERT INTO credentials (hash, kind, merchant_id, created_at_ms)
VALUES ('7976696002994e3d5e1dfb5c9424447858d336af2c59d7b53ce74dbc03c99367', 'api-key', 'mch_jeaqv7j7uk3uook6m0uovix15', 1773025200000);
INSERT INTO credentials (hash, kind, merchant_id, created_at_ms)
VALUES ('f7cc3ba2e3981649acb7b7cdea669745de2fb8916be6595207bbf979d3a19d13', 'api-key', 'mch_mvgb9jzski9r35aea9npsug3y', 1773025200000);
INSERT INTO sealed_secrets (merchant_id, kind, sealed)
VALUES ('mch_jeaqv7j7uk3uook6m0uovix15', 'api-secret', 'Y6Sgv2EhsuorjaTEyK5F1KKW/rB3nbIhaJ7LCG06KNkq8LFf/g0lfA1f9jfHxxesst8H6KAPgf1KW6k/HpYy7aAXv0Cev87/sd7PIA74hDBBP9u6FYbGecSoNq0l1I8=');
INSERT INTO sealed_secrets (merchant_id, kind, sealed)
VALUES ('mch_jeaqv7j7uk3uook6m0uovix15', 'callback-token', 'qOiAXh+fItu46u/gli7mTgWTkw88kBeZDuXKj6TORIt6r3ls+mTbRoxJtSRrK4+0rl4vg6ErRDWGrwgmbnXrM0/ZvXurLHzn/6Mi/QpZP7M51K1jLm4p25jmT/RTeT4=');
INSERT INTO sealed_secrets (merchant_id, kind, sealed)
VALUES ('mch_jeaqv7j7uk3uook6m0uovix15', 'webhook-secret', 'tzACg5Hl6B2ynxNdi1SNS7+F6Du7xSoPK7EOSCkVZUZMVhrGsku19x2gu1NhMvbjwGjcvkiPJTo6a6CMiT7qF8SBkEevpx273Ea8GCXETdRrZycOq44Gy1HkgMeQFPxBXDg=');
INSERT INTO sealed_secrets (merchant_id, kind, sealed)
VALUES ('mch_mvgb9jzski9r35aea9npsug3y', 'api-secret', '23rDjE0W7vmzsDknGM4S5GCja7/De6qA67nUbW5zTlm0Hcpd4dlLQWUD/E2WYmCJho+FtlAbnlUpdZLUXlZBTw6K4X0/o2LdbQrqs3RpE+2wXsMMIpkIyyjzMKrNWZA=');
INSERT INTO sealed_secrets (merchant_id, kind, sealed)
VALUES ('mch_mvgb9jzski9r35aea9npsug3y', 'callback-token', 'f+t1p+uuWFvGIBhtxY9+myQLpMxkSh4m6F453O5nTKvM4be242l3Ht5Nf3Gzd3N08VEXOU1QQrxjmqBXphzSKnYZu61V1XWu0yiTK5GfJKtzgPd3jkQj+rZCJwPNqek=');
INSERT INTO sealed_secrets (merchant_id, kind, sealed)
VALUES ('mch_mvgb9jzski9r35aea9npsug3y', 'webhook-secret', '8FE/nv0LRoklzjGI0Vzd24udoCJc6IN7yEPKitYh94/uj1HDnjB1o50rJIol+ksXKKbaYGkt3BgjPUkyy75pNXwLevXXuvFB9C5HZilgqh2xPfCBipMDsE9LWLNAyYsgGy4=');
INSERT INTO open_payment_counts (merchant_id, open_count)
VALUES ('mch_jeaqv7j7uk3uook6m0uovix15', 1);
INSERT INTO open_payment_counts (merchant_id, open_count)
VALUES ('mch_mvgb9jzski9r35aea9npsug3y', 0);
INSERT INTO open_payment_counts (merchant_id, open_count)
VALUES ('mch_w5y91k4artjwdkp5mcsf6ez6p', 0);
INSERT INTO devices (id, name, token_hash, account_id, paired_at_ms, revoked_at_ms, last_heard_at_ms, last_reading)
VALUES ('dev_dsqoyay9z82aumakzfeghyn3q', 'HP kasir', 'eaf05c4052caa3d038ebd9783adc214115d0c0901da05fbfa29a36c1a65099b5', 'acc_gb0m7c1d7ox7tza6mmypebnsy', 1773025200000, NULL, 1773025351000, '{"atMs":1773025351000,"isTest":false,"app":"id.dana","amount":99999}');
INSERT INTO payments (number, id, merchant_id, account_id, dialect, merchant_order_id, customer_name, amount_rupiah, unique_code_rupiah, total_rupiah, qris_payload, status, exception, created_at_ms, expires_at_ms, paid_at_ms, ended_at_ms, evidence, source_app, payer_name, notification_number, by_hand_reason)
VALUES (1, 'INV-paid', 'mch_jeaqv7j7uk3uook6m0uovix15', 'acc_gb0m7c1d7ox7tza6mmypebnsy', 'webqris', 'ORD-INV-paid', 'Siti', 25000, 92, 25092, '00020101021226680016ID.CO.CONTOH.WWW011893609999000000000102150000000000000010303UMI51440014ID.CO.QRIS.WWW0215ID10000000000090303UMI5204541153033605405250925802ID5911TOKO CONTOH6007JAKARTA61051011062070703A016304FE0D', 'paid', NULL, 1773025200000, 1773026100000, 1773025230000, 1773025230000, 'notification', 'id.dana', 'JOHN DOE', 1, NULL);
INSERT INTO payments (number, id, merchant_id, account_id, dialect, merchant_order_id, customer_name, amount_rupiah, unique_code_rupiah, total_rupiah, qris_payload, status, exception, created_at_ms, expires_at_ms, paid_at_ms, ended_at_ms, evidence, source_app, payer_name, notification_number, by_hand_reason)
VALUES (2, 'INV-expired', 'mch_jeaqv7j7uk3uook6m0uovix15', 'acc_gb0m7c1d7ox7tza6mmypebnsy', 'webqris', 'ORD-INV-expired', 'Siti', 26000, 905, 26905, '00020101021226680016ID.CO.CONTOH.WWW011893609999000000000102150000000000000010303UMI51440014ID.CO.QRIS.WWW0215ID10000000000090303UMI5204541153033605405269055802ID5911TOKO CONTOH6007JAKARTA61051011062070703A0163047E4C', 'expired', NULL, 1773025230000, 1773025290000, NULL, 1773025291000, NULL, NULL, NULL, NULL, NULL);
INSERT INTO payments (number, id, merchant_id, account_id, dialect, merchant_order_id, customer_name, amount_rupiah, unique_code_rupiah, total_rupiah, qris_payload, status, exception, created_at_ms, expires_at_ms, paid_at_ms, ended_at_ms, evidence, source_app, payer_name, notification_number, by_hand_reason)
VALUES (3, 'INV-cancelled', 'mch_jeaqv7j7uk3uook6m0uovix15', 'acc_gb0m7c1d7ox7tza6mmypebnsy', 'webqris', 'ORD-INV-cancelled', 'Siti', 27000, 559, 27559, '00020101021226680016ID.CO.CONTOH.WWW011893609999000000000102150000000000000010303UMI51440014ID.CO.QRIS.WWW0215ID10000000000090303UMI5204541153033605405275595802ID5911TOKO CONTOH6007JAKARTA61051011062070703A016304005A', 'cancelled', NULL, 1773025351000, 1773026251000, NULL, 1773025351000, NULL, NULL, NULL, NULL, NULL);
INSERT INTO payments (number, id, merchant_id, account_id, dialect, merchant_order_id, customer_name, amount_rupiah, unique_code_rupiah, total_rupiah, qris_payload, status, exception, created_at_ms, expires_at_ms, paid_at_ms, ended_at_ms, evidence, source_app, payer_name, notification_number, by_hand_reason)
VALUES (4, 'INV-pending', 'mch_jeaqv7j7uk3uook6m0uovix15', 'acc_gb0m7c1d7ox7tza6mmypebnsy', 'webqris', 'ORD-INV-pending', 'Siti', 28000, 52, 28052, '00020101021226680016ID.CO.CONTOH.WWW011893609999000000000102150000000000000010303UMI51440014ID.CO.QRIS.WWW0215ID10000000000090303UMI5204541153033605405280525802ID5911TOKO CONTOH6007JAKARTA61051011062070703A01630485CF', 'pending', NULL, 1773025351000, 1773026251000, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO claims (account_id, total_rupiah, payment_number, rests_until_ms)
VALUES ('acc_gb0m7c1d7ox7tza6mmypebnsy', 25092, 1, 1773025350000);
INSERT INTO claims (account_id, total_rupiah, payment_number, rests_until_ms)
VALUES ('acc_gb0m7c1d7ox7tza6mmypebnsy', 26905, 2, 1773027091000);
INSERT INTO claims (account_id, total_rupiah, payment_number, rests_until_ms)
VALUES ('acc_gb0m7c1d7ox7tza6mmypebnsy', 27559, 3, 1773027151000);
INSERT INTO claims (account_id, total_rupiah, payment_number, rests_until_ms)
VALUES ('acc_gb0m7c1d7ox7tza6mmypebnsy', 28052, 4, NULL);
INSERT INTO idempotency_keys (merchant_id, route, key, request_hash, payment_number, created_at_ms)
VALUES ('mch_jeaqv7j7uk3uook6m0uovix15', 'create', 'key-12345678', 'h', 4, 1773025351000);
INSERT INTO notifications (number, source_kind, source_id, peer_address, app, title, text, big_text, notif_id, posted_at_ms, received_at_ms, amount_rupiah, payer_name, format_id, disposition, reason, payment_number, duplicate_of, lasting_key, brief_key)
VALUES (1, 'device', 'dev_dsqoyay9z82aumakzfeghyn3q', '192.168.77.3', 'id.dana', 'DANA', 'Kamu berhasil menerima Rp25.092 dari JOHN DOE', '', '1', 1773025230000, 1773025230000, 25092, 'JOHN DOE', 'dana', 'matched', '', 1, NULL, '7z2hFStSiTUibfCRnnSNID9RdITeIIFN3b55c1ytgTA=', 'WgTD3nEVJaBItjOAAwWiGwvsFZCVAi9h1fmAhQtwBmU=');
INSERT INTO notifications (number, source_kind, source_id, peer_address, app, title, text, big_text, notif_id, posted_at_ms, received_at_ms, amount_rupiah, payer_name, format_id, disposition, reason, payment_number, duplicate_of, lasting_key, brief_key)
VALUES (2, 'device', 'dev_dsqoyay9z82aumakzfeghyn3q', '192.168.77.3', 'id.dana', 'DANA', 'Kamu berhasil menerima Rp99.999 dari JOHN DOE', '', '2', 1773025351000, 1773025351000, 99999, 'JOHN DOE', 'dana', 'unmatched', 'no-payment-with-this-total', NULL, NULL, 'c+bb/8jfySvTw+rj24shNNZr7TuuPPF9QnLef/xhyt0=', '73XZZfl40IDcrkdArFr/kLV9fbLo+cG7OkPXzjlGeRc=');
INSERT INTO events (sequence, kind, at_ms, merchant_id, payment_number, facts, hash)
VALUES (1, 'merchant.created', 1773025200000, 'mch_w5y91k4artjwdkp5mcsf6ez6p', NULL, '{"name":"Warung Lama"}', 'AAlZj0xQcIOBj8qsZee2dIscolg3h2TEUAwl8CmHbj8=');
INSERT INTO events (sequence, kind, at_ms, merchant_id, payment_number, facts, hash)
VALUES (2, 'merchant.created', 1773025200000, 'mch_jeaqv7j7uk3uook6m0uovix15', NULL, '{"name":"Toko Lama"}', 'fuODburld3Xl4RF3srlUjch4sGlPm691S0aHca2vgKQ=');
INSERT INTO events (sequence, kind, at_ms, merchant_id, payment_number, facts, hash)
VALUES (3, 'merchant.created', 1773025200000, 'mch_mvgb9jzski9r35aea9npsug3y', NULL, '{"name":"Toko Tanpa QRIS"}', 'a3notTqXY/cmXqLOsadlzZPBxppRYLewvfm6i6mC98A=');
INSERT INTO events (sequence, kind, at_ms, merchant_id, payment_number, facts, hash)
VALUES (4, 'device.paired', 1773025200000, NULL, NULL, '{"device":"dev_dsqoyay9z82aumakzfeghyn3q"}', 'Nq10Eb4+ot8Kv99vHWecghYLd/Eu83JKW2BueOsnubs=');
INSERT INTO events (sequence, kind, at_ms, merchant_id, payment_number, facts, hash)
VALUES (5, 'payment.created', 1773025200000, 'mch_jeaqv7j7uk3uook6m0uovix15', 1, '{"id":"INV-paid","amount":25000,"total":25092,"status":"pending","exception":null,"evidence":null,"notification":null}', '69SiwEGn1TMtLDM7b2z35ViGdT3myqg0VE3ogxL5VcE=');
INSERT INTO events (sequence, kind, at_ms, merchant_id, payment_number, facts, hash)
VALUES (6, 'payment.paid', 1773025230000, 'mch_jeaqv7j7uk3uook6m0uovix15', 1, '{"id":"INV-paid","amount":25000,"total":25092,"status":"paid","exception":null,"evidence":"notification","notification":1}', 'nzBvbWShKCR7mAJzPvrmLJXi4gGiSnvjhlSpNURyHls=');
INSERT INTO events (sequence, kind, at_ms, merchant_id, payment_number, facts, hash)
VALUES (7, 'payment.created', 1773025230000, 'mch_jeaqv7j7uk3uook6m0uovix15', 2, '{"id":"INV-expired","amount":26000,"total":26905,"status":"pending","exception":null,"evidence":null,"notification":null}', '8iNTMwprYJyiNQjyxA9a0d2HilvN2AFS0sG/NoJRAp4=');
INSERT INTO events (sequence, kind, at_ms, merchant_id, payment_number, facts, hash)
VALUES (8, 'payment.expired', 1773025291000, 'mch_jeaqv7j7uk3uook6m0uovix15', 2, '{"id":"INV-expired","amount":26000,"total":26905,"status":"expired","exception":null,"evidence":null,"notification":null}', 'p31OtKfoD/8HmhXK26frDH18hlWL1P0qnfLYvqui8hk=');
INSERT INTO events (sequence, kind, at_ms, merchant_id, payment_number, facts, hash)
VALUES (9, 'payment.created', 1773025351000, 'mch_jeaqv7j7uk3uook6m0uovix15', 3, '{"id":"INV-cancelled","amount":27000,"total":27559,"status":"pending","exception":null,"evidence":null,"notification":null}', 'eXn7Gz+3+5bQH5EGNxdWJ0bnBcbgqMgACZyxZMOPcuo=');
INSERT INTO events (sequence, kind, at_ms, merchant_id, payment_number, facts, hash)
VALUES (10, 'payment.cancelled', 1773025351000, 'mch_jeaqv7j7uk3uook6m0uovix15', 3, '{"id":"INV-cancelled","amount":27000,"total":27559,"status":"cancelled","exception":null,"evidence":null,"notification":null}', 'yorFvpCyxuVp1HoPFwB2iTGe0Dgtn04Mfy1i/Z1OvW8=');
INSERT INTO events (sequence, kind, at_ms, merchant_id, payment_number, facts, hash)
VALUES (11, 'payment.created', 1773025351000, 'mch_jeaqv7j7uk3uook6m0uovix15', 4, '{"id":"INV-pending","amount":28000,"total":28052,"status":"pending","exception":null,"evidence":null,"notification":null}', 'zj7Yekd9Zc0yKKwIs2u7uC59Pn4/BKkO9JXZMMwWjyo=');
INSERT INTO deliveries (id, event_sequence, merchant_id, payment_number, dialect, url, body, status, attempts, next_attempt_at_ms, last_status_code, last_error, created_at_ms)
VALUES ('msg_7fgbd0cbe88fvx512bk9qnz9s', 6, 'mch_jeaqv7j7uk3uook6m0uovix15', 1, 'webqris', 'http://127.0.0.1:9/hook', '{"event":"payment.paid","data":{"invoice_id":"INV-paid","merchant_order_id":"ORD-INV-paid","amount":25000,"unique_code":92,"total_amount":25092,"customer_name":"Siti","status":"paid","payment_method":"id.dana","paid_at":"2026-03-09T03:00:30.000Z"}}', 'pending', 0, 1773025230000, NULL, NULL, 1773025230000);
INSERT INTO products (id, name, price_rupiah, category, barcode, is_favourite, removed_at_ms, created_at_ms)
VALUES ('prd_ysgcg29q4hmnfint', 'Kopi', 18000, 'Minuman', NULL, 0, NULL, 1773025200000);
INSERT INTO orders (id, day, day_number, status, note, total_rupiah, tender, cash_received_rupiah, cash_change_rupiah, payment_number, created_at_ms, paid_at_ms, parked_at_ms)
VALUES ('ord_6dwfb6r3hf5xhvvpdf1odalpd', '2026-03-09', 1, 'open', '', 0, NULL, NULL, NULL, NULL, 1773025200000, NULL, NULL);
INSERT INTO till (one, order_id, undo, ended_order_id, ended_at_ms)
VALUES (1, 'ord_6dwfb6r3hf5xhvvpdf1odalpd', NULL, NULL, NULL);
