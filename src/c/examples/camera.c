/* A program in C that records one event, says what became of it, and ends.
 *
 *     cc camera.c -lcandor -o camera && ./camera telemetry.toml
 */
#include <stdio.h>
#include <stdlib.h>

#include "candor.h"

static char *read_file(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    char *text = file ? malloc(1 << 20) : NULL;
    *length = text ? fread(text, 1, 1 << 20, file) : 0;
    if (file) fclose(file);
    return text;
}

int main(int count, char **arguments) {
    candor_options options = {0};
    options.size = sizeof options;
    char *manifest = read_file(count > 1 ? arguments[1] : "telemetry.toml", &options.manifest.length), *error = NULL;
    options.manifest.text = manifest;
    candor_client *telemetry = candor_open(&options, &error);
    free(manifest);
    if (!telemetry) {
        fprintf(stderr, "no telemetry: %s\n", error);
        candor_free(error);
        return 1;
    }
    const candor_event *opened = candor_event_named(telemetry, "app_opened", strlen("app_opened"));
    const candor_value values[] = {candor_integer("arguments", count - 1)};
    candor_outcome outcome = candor_record(opened, values, 1);
    char *state = candor_state(telemetry, NULL);
    printf("%s\n%s\n", outcome == CANDOR_RECORDED ? "recorded" : "not recorded", state);
    candor_free(state);
    candor_close(telemetry, 0);
    return 0;
}
