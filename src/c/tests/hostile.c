/* What a caller can do wrong: none of it may crash, and nothing that is not declared may be recorded. It says yes by itself first.
 * Any check that fails ends the program with the number of its line. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "candor.h"

#define CHECK(what) do { if (!(what)) { fprintf(stderr, "line %d: %s\n", __LINE__, #what); exit(1); } } while (0)

static char manifest[1 << 16];
static const candor_event *opened;

static candor_client *open_with(const char *text, size_t length, char **error) {
    candor_options options = {0};
    options.size = sizeof options;
    options.manifest.text = text;
    options.manifest.length = length;
    return candor_open(&options, error);
}

static char *ask(candor_client *client, const char *question) {
    return candor_settings(client, question, strlen(question), NULL);
}

static void *record_many(void *unused) {
    for (int i = 0; i < 100; i++) {
        const candor_value value = candor_integer("arguments", i);
        CHECK(candor_record(opened, &value, 1) == CANDOR_RECORDED);
    }
    return unused;
}

static void nothing_is_a_client(void) {
    char *error = NULL;
    size_t length = 0;
    CHECK(candor_open(NULL, &error) == NULL && error);
    candor_free(error);
    CHECK(candor_open(NULL, NULL) == NULL);
    candor_options options = {0};
    CHECK(candor_open(&options, &error) == NULL && error);
    candor_free(error);
    CHECK(open_with("\xff\xfe", 2, &error) == NULL && strstr(error, "UTF-8"));
    candor_free(error);
    CHECK(open_with("format = 2", 10, &error) == NULL && strstr(error, "refused"));
    candor_free(error);
    CHECK(open_with(manifest, (size_t)-1, &error) == NULL);
    candor_free(error);
    candor_free(NULL);
    candor_close(NULL, 0);
    CHECK(candor_event_named(NULL, "x", 1) == NULL && candor_state(NULL, &length) == NULL);
    CHECK(candor_record(NULL, NULL, 0) == CANDOR_NO_EVENT && !candor_is_on(NULL) && !candor_repeat(NULL, NULL, 0));
    CHECK(candor_preview(NULL, NULL, 0, NULL) == NULL && candor_frames_of(NULL, NULL, 0) == NULL);
    candor_frame(NULL, 1.0);
    CHECK(candor_report_crash(NULL, NULL, NULL, 0) == CANDOR_NO_EVENT && candor_settings(NULL, "{}", 2, NULL) == NULL);
    CHECK(candor_abi() == CANDOR_ABI && candor_version()[0]);
}

static void wrong_values(candor_client *client) {
    CHECK(candor_event_named(client, "nobody", 6) == NULL && candor_event_named(client, NULL, 3) == NULL);
    CHECK(candor_event_named(client, "app\xff", 4) == NULL && candor_event_named(client, "app_opened", 3) == NULL);
    candor_value values[8] = {0};
    values[1] = candor_text("arguments", "\xff");
    values[2] = candor_integer("arguments", INT64_MIN);
    values[3] = candor_number("arguments", 0.0 / 0.0);
    values[4] = candor_text("not declared", "secret");
    values[5].path = "arguments";
    values[5].path_length = 9;
    values[5].kind = CANDOR_TEXTS;
    values[5].length = (size_t)-1;
    values[5].texts = (const candor_string *)(uintptr_t)3;
    values[6] = values[5];
    values[6].kind = 77;
    values[7] = values[5];
    values[7].kind = CANDOR_INTEGERS;
    values[7].length = 4;
    CHECK(candor_record(opened, values, 8) == CANDOR_RECORDED);
    size_t length = 0;
    char *bytes = candor_preview(opened, values, 8, &length);
    CHECK(bytes && length == strlen(bytes) && !strstr(bytes, "secret") && !strstr(bytes, "arguments"));
    candor_free(bytes);
    CHECK(candor_record(opened, NULL, 5) == CANDOR_RECORDED);
    CHECK(candor_frames_of(opened, NULL, 0) == NULL && !candor_repeat(opened, NULL, 0));
    candor_failure round = {0};
    round.earlier = &round;
    round.frames = NULL;
    round.frame_count = 9;
    CHECK(candor_report_crash(candor_event_named(client, "crash", 5), &round, NULL, 0) == CANDOR_RECORDED);
    CHECK(candor_report_crash(candor_event_named(client, "crash", 5), NULL, NULL, 0) == CANDOR_RECORDED);
    CHECK(candor_report_crash(opened, &round, NULL, 0) == CANDOR_NO_CRASH_REPORT);
    char *state = candor_state(client, NULL);
    CHECK(strstr(state, "is not a crash report"));
    candor_free(state);
    const char *const questions[] = {
        "", "{", "[]", "{\"ask\":\"nobody\"}", "\xff", "{\"ask\":\"page\",\"ask\":\"page\"}",
        "{\"ask\":\"decide\",\"decision\":{\"everything\":false,\"everything\":true}}", "{\"ask\":\"message\",\"seq\":\"1\"}",
        "{\"ask\":\"decide\",\"decision\":{\"keep\":{\"days\":0,\"mib\":0}}}", NULL,
    };
    for (const char *const *wrong = questions; *wrong; wrong++) {
        char *answer = ask(client, *wrong);
        CHECK(answer && strstr(answer, "error"));
        candor_free(answer);
    }
}

int main(int count, char **arguments) {
    FILE *file = fopen(arguments[count - 1], "rb");
    CHECK(file);
    const size_t length = fread(manifest, 1, sizeof manifest, file);
    fclose(file);
    nothing_is_a_client();
    char *error = NULL;
    candor_client *client = open_with(manifest, length, &error);
    CHECK(client && !error);
    opened = candor_event_named(client, "app_opened", 10);
    CHECK(opened && !candor_is_on(opened) && candor_record(opened, NULL, 0) == CANDOR_NOT_ALLOWED);
    char *page = ask(client, "{\"ask\":\"page\",\"language\":\"de\"}"), *seen = strstr(page, "sha256:");
    CHECK(seen && strstr(page, "Nichts teilen"));
    char question[512];
    snprintf(question, sizeof question, "{\"ask\":\"decide\",\"seen\":\"%.71s\",\"decision\":{\"answer\":{\"tiers\":[\"start_ping\",\"crash_reports\"]}}}", seen);
    candor_free(page);
    page = ask(client, question);
    CHECK(strstr(page, "\"done\""));
    candor_free(page);
    for (int i = 0; !candor_is_on(opened); i++) { CHECK(i < 600); usleep(50000); }
    wrong_values(client);
    pthread_t threads[64];
    for (int i = 0; i < 64; i++) CHECK(pthread_create(&threads[i], NULL, record_many, NULL) == 0);
    for (int i = 0; i < 64; i++) pthread_join(threads[i], NULL);
    const pid_t child = fork();
    if (child == 0) _exit(candor_record(opened, NULL, 0) == CANDOR_FORKED ? 0 : 1);
    int status = 1;
    CHECK(waitpid(child, &status, 0) == child && status == 0);
    candor_close(client, 60000);
    candor_close(client, 0);
    CHECK(candor_record(opened, NULL, 0) == CANDOR_CLOSED && !candor_is_on(opened) && candor_preview(opened, NULL, 0, NULL) == NULL);
    char *state = candor_state(client, NULL);
    CHECK(strstr(state, "\"open\":false"));
    candor_free(state);
    client = open_with(manifest, length, &error);
    char *history = ask(client, "{\"ask\":\"history\",\"most\":1000}");
    printf("%s\n", history);
    candor_free(history);
    candor_close(client, 0);
    return 0;
}
