/* Candor: what a program links to report anything at all, and only what the person agreed to.
 *
 * This file is generated from src/c/src; a test compares the two.
 *
 * Every function may be called from any thread, even after `candor_close`, and none lets an error of Candor's out. Handles stay
 * valid until the process ends: using one after its client was closed does nothing, and neither does a NULL handle. A forked child
 * opens telemetry for itself.
 *
 * Texts are UTF-8 with their length in bytes, and need no NUL at the end. A text that a function returns ends with NUL, belongs to
 * the caller, and is freed with `candor_free`.
 */

#ifndef CANDOR_H
#define CANDOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// The version of this interface. It grows only if a program built against an older one would no longer work. New functions do not change
// it, and neither do new members at the end of a struct that begins with its size.
#define CANDOR_ABI 1

// What became of an event.
typedef enum candor_outcome {
  // It is written down and survives the death of this process.
  CANDOR_RECORDED = 0,
  // It was counted, and will be written down with everything else that is counted in its interval.
  CANDOR_COUNTED = 1,
  // It is not allowed; `candor_state` says what stands in the way.
  CANDOR_NOT_ALLOWED = 2,
  // It carries an identity, and none could be made.
  CANDOR_NO_IDENTITY = 3,
  // It could not be written to disk.
  CANDOR_DISK = 4,
  // No log can be kept where it belongs.
  CANDOR_NO_LOG = 5,
  // The log cannot be written, and 64 MiB already wait for it.
  CANDOR_FULL = 6,
  // It consists only of counted pictures (frames): use `candor_frame`.
  CANDOR_OF_FRAMES = 7,
  // Only the person can write it, not the program.
  CANDOR_BY_HAND = 8,
  // Too many different sets of values (100) in one interval.
  CANDOR_TOO_MANY_KINDS = 9,
  // The client was closed.
  CANDOR_CLOSED = 10,
  // This process was forked from the one that opened the client, and has to open one for itself.
  CANDOR_FORKED = 11,
  // An error inside Candor, which the program is protected from.
  CANDOR_INTERNAL = 12,
  // The event is NULL: the manifest has none with this name, or telemetry could not be opened.
  CANDOR_NO_EVENT = 13,
  // It was recorded as a crash, but the manifest does not declare it as a crash report.
  CANDOR_NO_CRASH_REPORT = 14,
} candor_outcome;

// The kinds of values.
typedef enum candor_kind {
  // `text` and `length`.
  CANDOR_TEXT = 0,
  // `integer`.
  CANDOR_INTEGER = 1,
  // `number`.
  CANDOR_NUMBER = 2,
  // `integer`: 0 is false, everything else is true.
  CANDOR_BOOLEAN = 3,
  // `texts`, of which there are `length`.
  CANDOR_TEXTS = 4,
  // `integers`, of which there are `length`: the counts of a histogram.
  CANDOR_INTEGERS = 5,
} candor_kind;

// Open telemetry. Made by `candor_open`, and never freed.
typedef struct candor_client candor_client;

// One event of the manifest.
typedef struct candor_event candor_event;

// Counts pictures, and how long each took.
typedef struct candor_frames candor_frames;

// A text and its length in bytes.
typedef struct candor_string {
  // UTF-8.
  const char *text;
  // Its length in bytes.
  size_t length;
} candor_string;

// Options for opening telemetry. Set everything to 0 first, then `size` to `sizeof(candor_options)`, then what you need.
typedef struct candor_options {
  // The size of this struct in bytes, by which later versions tell which members there are.
  size_t size;
  // The text of the manifest.
  struct candor_string manifest;
  // The program's version, which replaces the one in the manifest. Left out of events if it does not look like a version ("2.1.0").
  struct candor_string version;
  // Folders with the program's own code: crash reports keep paths below them, starting at such a folder.
  const struct candor_string *code_roots;
  // The number of `code_roots`.
  size_t code_root_count;
  // Not 0: this process sends nothing; its events wait until another process of the program sends them.
  int32_t records_only;
  // Not 0: the manifest is not registered for the Candor window.
  int32_t unregistered;
  // Not 0: the program's developer is told on standard error, once each, of values that the manifest does not declare.
  int32_t developer;
} candor_options;

// One place that an error passed through.
typedef struct candor_stack_frame {
  // The file. Only the part of its path below a known root is kept.
  struct candor_string path;
  // The function, with its module or class.
  struct candor_string function;
  // The line, counted from 1; 0 if it is not known.
  uint32_t line;
} candor_stack_frame;

// An error, and what led to it.
typedef struct candor_failure {
  // The type of the error.
  struct candor_string kind;
  // What it says. Whatever identifies the person is removed.
  struct candor_string message;
  // The places it passed through, outermost first.
  const struct candor_stack_frame *frames;
  // The number of `frames`.
  size_t frame_count;
  // The earlier error that led to it, or NULL.
  const struct candor_failure *earlier;
  // Not 0: the earlier one is its cause. 0: it happened while the earlier one was handled.
  int32_t is_cause;
} candor_failure;

// One value of an event: the path of its field, such as "system.os", its kind, and the members that this kind uses. The others are 0.
typedef struct candor_value {
  // The path of the field.
  const char *path;
  // Its length in bytes.
  size_t path_length;
  // One of `candor_kind`; a value of any other kind fits no declaration.
  int32_t kind;
  // A text.
  const char *text;
  // The length of `text` in bytes, or the number of items in `texts` or `integers`.
  size_t length;
  // A whole number, or a truth value.
  int64_t integer;
  // A number.
  double number;
  // Texts.
  const struct candor_string *texts;
  // Whole numbers.
  const int64_t *integers;
} candor_value;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

// A program linked to this symbol was built for this version of the interface: a library with another one is refused when the program is
// loaded.
extern const uint32_t candor_abi_1;

// The version of this interface that the library has. A program that loads it at run time compares this with `CANDOR_ABI`.
uint32_t candor_abi(void);

// The version of Candor, such as "0.1.0". Must not be freed.
const char *candor_version(void);

// Opens telemetry. Returns NULL if the manifest is refused or the options are invalid; `error`, unless it is NULL, then receives a
// sentence that says why, to be freed with `candor_free`. If telemetry cannot be opened on this computer, the handle returned records
// nothing, and `candor_state` says why.
//
// # Safety
//
// `options` and everything in it is as described; `error` is NULL or points to a pointer.
struct candor_client *candor_open(const struct candor_options *options,
                                  char **error);

// Ends telemetry: moves everything that was recorded into the log, and sends what can be sent within `timeout_ms` milliseconds; 0 means a
// quarter of a second. The rest waits for the next start. Does nothing when called again, or in a forked child.
//
// # Safety
//
// `client` is NULL or a handle from `candor_open`.
void candor_close(const struct candor_client *client,
                  uint32_t timeout_ms);

// What the person decides, and what stands in the way, as JSON: "allowed", "reason" (a code, its effect on waiting events, a sentence),
// the same for each of the "tiers" and "events", "program", "folder", and "troubles" as sentences. To be freed with `candor_free`.
//
// # Safety
//
// `client` is NULL or a handle from `candor_open`; `length` is NULL or points to a `size_t`.
char *candor_state(const struct candor_client *client,
                   size_t *length);

// The event with this name; NULL if the manifest has none. Ask for it once and keep it.
//
// # Safety
//
// `client` is NULL or a handle from `candor_open`; `name` has `length` bytes.
const struct candor_event *candor_event_named(const struct candor_client *client,
                                              const char *name,
                                              size_t length);

// Records a crash as this event, with `count` additional values. An event that the manifest does not declare as a crash report is refused,
// and `candor_state` says so among its troubles.
//
// # Safety
//
// `event` is NULL or a handle from `candor_event_named`; `failure` and everything in it, and the values, are as described.
enum candor_outcome candor_report_crash(const struct candor_event *event,
                                        const struct candor_failure *failure,
                                        const struct candor_value *given,
                                        size_t count);

// Records one event with `count` values. Costs nothing while its tiers are off; never waits for disk or network.
//
// # Safety
//
// `event` is NULL or a handle from `candor_event_named`; `given` has `count` values, each as its kind says.
enum candor_outcome candor_record(const struct candor_event *event,
                                  const struct candor_value *given,
                                  size_t count);

// Whether anything of this event would be recorded now: for programs whose values take work to compute.
//
// # Safety
//
// `event` is NULL or a handle from `candor_event_named`.
bool candor_is_on(const struct candor_event *event);

// The exact bytes that recording these values would write down now, to be freed with `candor_free`; NULL if nothing would be recorded, as
// after `candor_close` or in a forked child.
//
// # Safety
//
// As for `candor_record`; `length` is NULL or points to a `size_t`.
char *candor_preview(const struct candor_event *event,
                     const struct candor_value *given,
                     size_t count,
                     size_t *length);

// A counter of pictures (frames) for this event under these values; NULL if the manifest does not make them a histogram (`from =
// "event.frames"`). When the values change, ask for another counter. Each one stays in memory.
//
// # Safety
//
// As for `candor_record`.
const struct candor_frames *candor_frames_of(const struct candor_event *event,
                                             const struct candor_value *given,
                                             size_t count);

// Counts one picture, which took this many seconds.
//
// # Safety
//
// `frames` is NULL or a counter from `candor_frames_of`.
void candor_frame(const struct candor_frames *frames, double seconds);

// Records this event as often as the manifest says (`every = "2m"`), with these values, from now until the client is closed. Returns false
// if the manifest does not repeat it, after `candor_close`, and in a forked child.
//
// # Safety
//
// As for `candor_record`.
bool candor_repeat(const struct candor_event *event,
                   const struct candor_value *given,
                   size_t count);

// Asks for part of the program's settings page, or makes a decision. The question is JSON, such as `{"ask": "page", "language": "de"}`;
// the answer is `{"done": …}`, or `{"error": "…"}` with a sentence for the person. docs/settings-page.md lists the questions. Reads files
// or the log, and may wait a moment for a slow disk. The answer is to be freed with `candor_free`.
//
// # Safety
//
// `client` is NULL or a handle from `candor_open`; `question` has `question_length` bytes; `length` is NULL or points to a `size_t`.
char *candor_settings(const struct candor_client *client,
                      const char *question,
                      size_t question_length,
                      size_t *length);

// Frees a text that a call returned. Does nothing with NULL.
//
// # Safety
//
// `text` was returned by a call and has not been freed.
void candor_free(char *text);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* CANDOR_H */

// A value of this kind for the field at this path, a NUL-terminated string.
static inline candor_value candor_of_kind(const char *path, candor_kind kind) {
    candor_value value;
    memset(&value, 0, sizeof value);
    value.path = path;
    value.path_length = strlen(path);
    value.kind = (int32_t)kind;
    return value;
}

// A text, a NUL-terminated string.
static inline candor_value candor_text(const char *path, const char *text) {
    candor_value value = candor_of_kind(path, CANDOR_TEXT);
    value.text = text;
    value.length = strlen(text);
    return value;
}

// A whole number.
static inline candor_value candor_integer(const char *path, int64_t integer) {
    candor_value value = candor_of_kind(path, CANDOR_INTEGER);
    value.integer = integer;
    return value;
}

// A number.
static inline candor_value candor_number(const char *path, double number) {
    candor_value value = candor_of_kind(path, CANDOR_NUMBER);
    value.number = number;
    return value;
}

// A truth value.
static inline candor_value candor_boolean(const char *path, bool boolean) {
    candor_value value = candor_of_kind(path, CANDOR_BOOLEAN);
    value.integer = boolean;
    return value;
}
