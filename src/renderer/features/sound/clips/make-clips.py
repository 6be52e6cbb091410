#!/usr/bin/env python3
"""Makes every sound of Lunas anew: the words with espeak-ng's Indonesian voice, the cues from sine waves.

Needs Python 3 and espeak-ng (Debian: apt-get install espeak-ng), no network. Run it in this folder:
    python3 make-clips.py
The clips are committed, so nobody needs this to build or to test.
"""

import array
import io
import math
import pathlib
import subprocess
import wave

RATE = 22_050
HERE = pathlib.Path(__file__).parent

ONES = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
NUMBERS = (
    ONES
    + ["sepuluh", "sebelas"]
    + [f"{one} belas" for one in ONES[2:]]
    + [f"{one} puluh" for one in ONES[2:]]
    + ["seratus"]
    + [f"{one} ratus" for one in ONES[2:]]
    + ["seribu", "ribu", "juta", "miliar"]
)
# File name -> what is said, and how its melody ends: "," hangs in the air, "." comes to rest, "?" rises.
PHRASES = {
    "rupiah": ("rupiah", ","),
    "lunas": ("lunas", "."),
    "uang-masuk": ("uang masuk", ","),
    "untuk-pesanan-ini": ("untuk pesanan ini", "?"),
    "belum-cocok": ("belum cocok", "."),
    # The letters H and P as an Indonesian says them.
    "hp-kasir-tidak-terhubung": ("ha pé kasir tidak terhubung", "."),
}

# Loudness of all words alike. Above the knee peaks are bent, not cut, so that none is out of range.
SPEECH_RMS = 0.15
KNEE = 0.6
ROOM = 0.3
SILENCE = 0.012
FADE_SECONDS = 0.004
# A breath of air after a clip that ends a part of the sentence.
BREATH_SECONDS = {"rupiah": 0.12, "uang-masuk": 0.12}


def speak(text: str, ending: str, is_flat: bool) -> list[float]:
    """The words as samples from -1 to 1. Flat: as in the middle of a longer sentence."""
    melody = "x-low" if is_flat else "medium"
    ssml = f'<speak><prosody range="{melody}">{text}{ending}</prosody></speak>'
    voice = ["espeak-ng", "-v", "id", "-s", "185", "-p", "42", "-m", "--stdout", ssml]
    data = subprocess.run(voice, check=True, capture_output=True).stdout
    with wave.open(io.BytesIO(data)) as sound:
        assert (sound.getframerate(), sound.getnchannels(), sound.getsampwidth()) == (RATE, 1, 2)
        # The header of a stream names no length, so all that follows is read.
        samples = array.array("h", data[44 : 44 + (len(data) - 44) // 2 * 2])
    return [sample / 32_768 for sample in samples]


def trim(samples: list[float]) -> list[float]:
    loud = [at for at, sample in enumerate(samples) if abs(sample) > SILENCE]
    # Soft consonants begin and end below the threshold.
    margin = int(RATE * 0.012)
    return samples[max(0, loud[0] - margin) : loud[-1] + margin]


def level(samples: list[float]) -> list[float]:
    rms = math.sqrt(sum(sample * sample for sample in samples) / len(samples))
    return [bend(sample * SPEECH_RMS / rms) for sample in samples]


def bend(sample: float) -> float:
    over = abs(sample) - KNEE
    return sample if over <= 0 else math.copysign(KNEE + ROOM * math.tanh(over / ROOM), sample)


def fade(samples: list[float]) -> list[float]:
    length = int(RATE * FADE_SECONDS)
    faded = list(samples)
    for at in range(length):
        faded[at] *= at / length
        faded[-1 - at] *= at / length
    return faded


def tones(notes: list[tuple[float, float, float]]) -> list[float]:
    """Soft bells: each note is (starts at, hertz, seconds)."""
    total = max(start + seconds for start, _, seconds in notes)
    samples = [0.0] * int(RATE * total)
    for start, hertz, seconds in notes:
        first = int(RATE * start)
        for at in range(min(int(RATE * seconds), len(samples) - first)):
            time = at / RATE
            envelope = min(1.0, time / 0.006) * math.exp(-time * 5 / seconds)
            turn = 2 * math.pi * hertz * time
            samples[first + at] += envelope * (math.sin(turn) + 0.25 * math.sin(2 * turn))
    return samples


CUES = {
    # Up and bright: money is there.
    "cue-paid": [(0, 783.99, 0.30), (0.11, 1_046.50, 0.30), (0.22, 1_318.51, 0.45)],
    # Up and open: somebody has to answer.
    "cue-question": [(0, 587.33, 0.26), (0.18, 880.00, 0.42)],
    # The same note twice: look here.
    "cue-unmatched": [(0, 587.33, 0.28), (0.24, 587.33, 0.40)],
    # Down and low: something is wrong.
    "cue-offline": [(0, 440.00, 0.30), (0.22, 349.23, 0.30), (0.44, 261.63, 0.50)],
}


def save(name: str, samples: list[float]) -> None:
    pcm = array.array("h", (round(max(-1, min(1, sample)) * 32_767) for sample in samples))
    with wave.open(str(HERE / f"{name}.wav"), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(pcm.tobytes())


def main() -> None:
    words = {text.replace(" ", "-"): (text, ",", True) for text in NUMBERS}
    words |= {name: (text, ending, False) for name, (text, ending) in PHRASES.items()}
    for name, (text, ending, is_flat) in words.items():
        samples = fade(level(trim(speak(text, ending, is_flat))))
        save(name, samples + [0.0] * int(RATE * BREATH_SECONDS.get(name, 0)))
    for name, notes in CUES.items():
        samples = tones(notes)
        loudest = max(abs(sample) for sample in samples)
        save(name, fade([sample * 0.6 / loudest for sample in samples]))


if __name__ == "__main__":
    main()
