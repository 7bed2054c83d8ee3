/* What time it is to the programs of a journey: the computer's own clock and a difference, or a time that stands still. Loaded before
 * the C library; the file that CANDOR_JOURNEY_CLOCK names says which, in milliseconds: "+5000", "-5000", or "=1764374400000". */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define MILLION 1000000LL

static void tell(struct timespec *time) {
    const char *path = getenv("CANDOR_JOURNEY_CLOCK");
    int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    char text[32] = {0};
    if (file < 0) return;
    ssize_t length = read(file, text, sizeof text - 1);
    close(file);
    if (length < 2) return;
    long long now = text[0] == '=' ? 0 : time->tv_sec * 1000LL * MILLION + time->tv_nsec;
    now += atoll(text[0] == '=' ? text + 1 : text) * MILLION;
    time->tv_sec = now / (1000 * MILLION);
    time->tv_nsec = now % (1000 * MILLION);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    int result = syscall(SYS_clock_gettime, clock, time);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) tell(time);
    return result;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
    struct timespec now;
    (void)zone;
    int result = clock_gettime(CLOCK_REALTIME, &now);
    time->tv_sec = now.tv_sec;
    time->tv_usec = now.tv_nsec / 1000;
    return result;
}

time_t time(time_t *kept) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (kept) *kept = now.tv_sec;
    return now.tv_sec;
}
