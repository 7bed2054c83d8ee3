/* What a child may do with its parent's handles if it was forked while other threads of the parent were in the middle of everything:
 * none of it waits for a lock whose holder is not there. Prints what hung or was wrong; nothing if all is well. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "candor.h"

static char manifest[1 << 16];
static candor_client *client;
static const candor_event *opened, *crash;
static volatile int stop;

static char *ask(const char *question) {
    return candor_settings(client, question, strlen(question), NULL);
}

static void *hold(void *unused) {
    while (!stop) {
        candor_free(candor_state(client, NULL));
        candor_free(ask("{\"ask\":\"page\"}"));
        candor_free(candor_preview(opened, NULL, 0, NULL));
        candor_repeat(opened, NULL, 0);
        const candor_failure failure = {0};
        candor_report_crash(opened, &failure, NULL, 0);
        candor_record(opened, NULL, 0);
    }
    return unused;
}

static void end(void) {
    candor_close(client, 100);
}

static int is_in(char *text, const char *what) {
    const int found = text && strstr(text, what) != NULL;
    candor_free(text);
    return found;
}

/* Whether it went as it should. */
static int child(int kind) {
    const candor_failure failure = {0};
    switch (kind) {
        case 0: return is_in(candor_state(client, NULL), "forked") && is_in(candor_state(client, NULL), "\"open\":false");
        case 1: return is_in(ask("{\"ask\":\"page\"}"), "\"error\"");
        case 2: return candor_preview(opened, NULL, 0, NULL) == NULL && !candor_is_on(opened);
        case 3: return candor_close(client, 100), candor_close(client, 0), candor_record(opened, NULL, 0) == CANDOR_FORKED;
        case 4: return candor_report_crash(crash, &failure, NULL, 0) == CANDOR_FORKED && candor_report_crash(opened, &failure, NULL, 0) == CANDOR_FORKED;
        case 5: return !candor_repeat(opened, NULL, 0);
        default: exit(0);
    }
}

static void *crash_first(void *unused) {
    const candor_failure failure = {0};
    candor_report_crash(crash, &failure, NULL, 0);
    return unused;
}

/* A child that was forked meanwhile does not wait for what is made once for a process, such as what crashes are scrubbed with. */
static void forks_during_the_first_crash(const candor_options *options) {
    pthread_t first;
    pthread_create(&first, NULL, crash_first, NULL);
    for (int round = 0; round < 12; round++) {
        usleep(1000);
        const pid_t forked = fork();
        if (forked == 0) {
            alarm(20);
            const candor_failure failure = {0};
            candor_client *own = candor_open(options, NULL);
            _exit(candor_report_crash(candor_event_named(own, "crash", 5), &failure, NULL, 0) == CANDOR_RECORDED ? 0 : 1);
        }
        int status = 0;
        waitpid(forked, &status, 0);
        if (status) {
            printf("during the first crash: %s\n", WIFSIGNALED(status) ? "it hung" : "another answer");
            fflush(stdout);
            break;
        }
    }
    pthread_join(first, NULL);
}

int main(int count, char **arguments) {
    FILE *file = fopen(arguments[count - 1], "rb");
    if (!file) return 2;
    candor_options options = {0};
    options.size = sizeof options;
    options.manifest.text = manifest;
    options.manifest.length = fread(manifest, 1, sizeof manifest, file);
    options.records_only = 1;
    fclose(file);
    client = candor_open(&options, NULL);
    opened = candor_event_named(client, "app_opened", 10);
    crash = candor_event_named(client, "crash", 5);
    if (!opened || !crash || !candor_is_on(opened)) return 3;
    forks_during_the_first_crash(&options);
    atexit(end);
    pthread_t threads[3];
    for (int i = 0; i < 3; i++) pthread_create(&threads[i], NULL, hold, NULL);
    for (int round = 0; round < 210; round++) {
        const pid_t forked = fork();
        if (forked == 0) {
            alarm(20);
            _exit(child(round % 7) ? 0 : 1);
        }
        int status = 0;
        waitpid(forked, &status, 0);
        if (status) {
            printf("kind %d: %s\n", round % 7, WIFSIGNALED(status) ? "it hung" : "another answer");
            break;
        }
    }
    stop = 1;
    for (int i = 0; i < 3; i++) pthread_join(threads[i], NULL);
    if (candor_record(opened, NULL, 0) != CANDOR_RECORDED) printf("the parent does not record any more\n");
    return 0;
}
