/*
 * Loaded before libc: beside every file that a program syncs, keeps `<file>.synced`, which holds what
 * the file held when it was synced last. After a power cut that is all one may count on.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static void keep(int fd) {
  char link[64], path[4096], copy[4200], buffer[65536];
  struct stat facts;
  if (fstat(fd, &facts) != 0 || !S_ISREG(facts.st_mode)) return;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return;
  path[length] = 0;
  snprintf(copy, sizeof copy, "%s.syncing", path);
  int from = open(path, O_RDONLY);
  int to = open(copy, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (from < 0 || to < 0) return;
  off_t at = 0;
  for (ssize_t got; (got = pread(from, buffer, sizeof buffer, at)) > 0; at += got) {
    if (write(to, buffer, got) != got) break;
  }
  close(from);
  close(to);
  char synced[4200];
  snprintf(synced, sizeof synced, "%s.synced", path);
  rename(copy, synced);
}

int fsync(int fd) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  int result = real(fd);
  if (result == 0) keep(fd);
  return result;
}

int fdatasync(int fd) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  int result = real(fd);
  if (result == 0) keep(fd);
  return result;
}
