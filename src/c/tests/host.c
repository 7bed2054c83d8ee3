/* A host that does what it is told, one line at a time, and prints the result, one line at a time:
 *
 *     record EVENT [PATH NUMBER]    preview EVENT [PATH NUMBER]    crash EVENT    state    ask QUESTION    die    close
 */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

#include "candor.h"

static candor_string of(const char *text) {
    const candor_string string = {text, strlen(text)};
    return string;
}

int main(int count, char **arguments) {
    static char manifest[1 << 16], line[1 << 16];
    FILE *file = fopen(arguments[count - 1], "rb");
    if (!file) return 2;
    candor_options options = {0};
    options.size = sizeof options;
    options.manifest.text = manifest;
    options.manifest.length = fread(manifest, 1, sizeof manifest, file);
    fclose(file);
    options.developer = getenv("HOST_TELLS_ITS_DEVELOPER") != NULL;
    char *error = NULL;
    candor_client *client = candor_open(&options, &error);
    if (!client) {
        printf("%s\n", error);
        candor_free(error);
        return 1;
    }
    setvbuf(stdout, NULL, _IOLBF, 0);
    puts("open");
    while (fgets(line, sizeof line, stdin)) {
        char what[16] = "", event[64] = "", path[64] = "";
        long long number = 0;
        const int words = sscanf(line, "%15s %63s %63s %lld", what, event, path, &number);
        const candor_event *named = candor_event_named(client, event, strlen(event));
        const candor_value value = candor_integer(path, number);
        const size_t values = words > 3;
        char *text = NULL;
        if (!strcmp(what, "record")) {
            printf("%d\n", candor_record(named, &value, values));
        } else if (!strcmp(what, "crash")) {
            const candor_stack_frame frame = {of("/home/anna/secret/map.c"), of("update"), 88};
            candor_failure failure = {0};
            failure.kind = of("IndexError");
            failure.message = of("17 is too much for anna@home.example");
            failure.frames = &frame;
            failure.frame_count = 1;
            printf("%d\n", candor_report_crash(named, &failure, NULL, 0));
        } else if (!strcmp(what, "preview")) {
            text = candor_preview(named, &value, values, NULL);
        } else if (!strcmp(what, "state")) {
            text = candor_state(client, NULL);
        } else if (!strcmp(what, "ask")) {
            text = candor_settings(client, line + 4, strlen(line + 4), NULL);
        } else if (!strcmp(what, "die")) {
            raise(SIGKILL);
        } else {
            break;
        }
        if (strcmp(what, "record") && strcmp(what, "crash")) puts(text ? text : "nothing");
        candor_free(text);
    }
    candor_close(client, 0);
    puts("closed");
    return 0;
}
