/* Records a number of events, in a number of rounds, and prints for each round how many nanoseconds one event took. For `record.rs`. */
#define _POSIX_C_SOURCE 199309L
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "candor.h"

int main(int count, char **arguments) {
    static char manifest[1 << 16];
    if (count != 4) return 2;
    FILE *file = fopen(arguments[1], "rb");
    if (!file) return 2;
    candor_options options = {0};
    options.size = sizeof options;
    options.manifest.text = manifest;
    options.manifest.length = fread(manifest, 1, sizeof manifest, file);
    options.records_only = 1;
    fclose(file);
    candor_client *client = candor_open(&options, NULL);
    const candor_event *opened = candor_event_named(client, "app_opened", 10);
    if (!opened) return 1;
    const long events = atol(arguments[2]), rounds = atol(arguments[3]);
    for (long round = 0; round < rounds; round++) {
        struct timespec begun, ended;
        clock_gettime(CLOCK_MONOTONIC, &begun);
        for (long event = 0; event < events; event++) {
            const candor_value value = candor_integer("arguments", event % 1000);
            candor_record(opened, &value, 1);
        }
        clock_gettime(CLOCK_MONOTONIC, &ended);
        const double taken = (double)(ended.tv_sec - begun.tv_sec) * 1e9 + (double)(ended.tv_nsec - begun.tv_nsec);
        printf("%.2f\n", taken / (double)events);
    }
    candor_close(client, 0);
    return 0;
}
