/* Candor: what a program links to report anything at all, and only what the person agreed to.
 *
 * This file is generated from src/c/src; a test compares the two.
 *
 * Every call may be made from any thread, also after `candor_close`, and none lets an error of ours out. Handles stay valid until
 * the process ends: using one after its client was closed does nothing. A handle that is NULL does nothing. A child that was
 * forked opens telemetry for itself.
 *
 * Texts are UTF-8 with their length in bytes, and need no NUL at their end. A text that a call gives back ends with NUL, is the
 * caller's, and goes with `candor_free`.
 */

#ifndef CANDOR_H
#define CANDOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// The version of this interface. It grows only where a program that was built against an older one would not work any more; new
// functions do not change it, and neither do new members at the end of a struct that begins with its size.
#define CANDOR_ABI 1

// What became of an event.
typedef enum candor_outcome {
  // It is written down, and survives the death of this process.
  CANDOR_RECORDED = 0,
  // It was counted, and is written down with all that is counted in its interval.
  CANDOR_COUNTED = 1,
  // It is not allowed; `candor_state` says what stands in the way.
  CANDOR_NOT_ALLOWED = 2,
  // It carries an identity, and none could be made.
  CANDOR_NO_IDENTITY = 3,
  // The disk will not take it.
  CANDOR_DISK = 4,
  // There can be no log where it should be.
  CANDOR_NO_LOG = 5,
  // Too much waits already.
  CANDOR_FULL = 6,
  // It is made of pictures, which are counted with `candor_frame`.
  CANDOR_OF_FRAMES = 7,
  // The person writes it, and not the program.
  CANDOR_BY_HAND = 8,
  // Too many different values in one interval.
  CANDOR_TOO_MANY_KINDS = 9,
  // The client was closed.
  CANDOR_CLOSED = 10,
  // This process was forked from the one that opened the client, and opens one for itself.
  CANDOR_FORKED = 11,
  // An error inside Candor.
  CANDOR_INTERNAL = 12,
  // The event is NULL: the manifest has none of this name, or telemetry could not be opened.
  CANDOR_NO_EVENT = 13,
  // It was given as a crash, and is no crash report of the manifest.
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
  // `integer`: 0 is no, everything else is yes.
  CANDOR_BOOLEAN = 3,
  // `texts`, and how many in `length`.
  CANDOR_TEXTS = 4,
  // `integers`, and how many in `length`: the counts of a histogram.
  CANDOR_INTEGERS = 5,
} candor_kind;

// Telemetry that is open.
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

// How telemetry is opened. Set everything to 0 first, then `size` to `sizeof(candor_options)`, then what you need.
typedef struct candor_options {
  // The size of this struct, by which later versions tell which members there are.
  size_t size;
  // The text of the manifest.
  struct candor_string manifest;
  // The program's version, in place of the one in the manifest.
  struct candor_string version;
  // Folders with the program's own code: in crash reports, paths below them are kept from there on.
  const struct candor_string *code_roots;
  // How many there are.
  size_t code_root_count;
  // Not 0: this process sends nothing; its events wait until another process of the program does.
  int32_t records_only;
  // Not 0: the manifest is not registered for the window.
  int32_t unregistered;
  // Not 0: whoever develops the program hears on standard error, once each, of values that the manifest does not declare.
  int32_t developer;
} candor_options;

// One place that an error passed.
typedef struct candor_stack_frame {
  // The file. Of its path nothing is kept but what is below a known root.
  struct candor_string path;
  // The function, with its module or class.
  struct candor_string function;
  // The line, from 1; 0 where it is not known.
  uint32_t line;
} candor_stack_frame;

// One error, and what led to it.
typedef struct candor_failure {
  // The type of the error.
  struct candor_string kind;
  // What it says. What identifies the person is taken out of it.
  struct candor_string message;
  // Where it passed, the outermost first.
  const struct candor_stack_frame *frames;
  // How many there are.
  size_t frame_count;
  // The earlier error that led to it, or NULL.
  const struct candor_failure *earlier;
  // Not 0: the earlier one is its cause. 0: it happened while the earlier one was handled.
  int32_t is_cause;
} candor_failure;

// One value of an event: the path of its field, such as "system.os", its kind, and what that kind says. The other members are 0.
typedef struct candor_value {
  // The path of the field.
  const char *path;
  // Its length in bytes.
  size_t path_length;
  // One of `candor_kind`; anything else is a value that fits nothing.
  int32_t kind;
  // A text.
  const char *text;
  // Its length in bytes, or how many items there are.
  size_t length;
  // A whole number, or yes or no.
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

// Whoever is linked to this symbol was built for this version of the interface: another one is refused when the program is loaded.
extern const uint32_t candor_abi_1;

// The version of this interface that the library has: a program that loads it at run time compares it with `CANDOR_ABI`.
uint32_t candor_abi(void);

// The version of Candor, such as "0.1.0". Not to be freed.
const char *candor_version(void);

// Opens telemetry. NULL where the manifest is refused, or these options are none; `error`, if it is not NULL, then gets a sentence
// that goes with `candor_free`. Where telemetry cannot be opened on this computer there is a handle all the same, which records
// nothing, and `candor_state` says why.
//
// # Safety
//
// `options` and everything in it is as said; `error` is NULL or a place for a pointer.
struct candor_client *candor_open(const struct candor_options *options,
                                  char **error);

// Ends telemetry: moves everything that was recorded into the log, and sends what can be sent within `timeout_ms` milliseconds; 0
// means a quarter of a second. The rest waits for the next start. The second time it does nothing, and nor does it in a child that was
// forked.
//
// # Safety
//
// `client` is NULL or a handle from `candor_open`.
void candor_close(const struct candor_client *client,
                  uint32_t timeout_ms);

// What the person decides, and what stands in the way, as JSON: "allowed", "reason" (a code, what it does to what waits, a
// sentence), the same for each of the "tiers" and "events", "program", "folder", and "troubles" in sentences.
//
// # Safety
//
// `client` is NULL or a handle from `candor_open`; `length` is NULL or a place for a length.
char *candor_state(const struct candor_client *client,
                   size_t *length);

// The event of this name, to be asked for once and kept; NULL where the manifest has none.
//
// # Safety
//
// `client` is NULL or a handle from `candor_open`; the name is as long as said.
const struct candor_event *candor_event_named(const struct candor_client *client,
                                              const char *name,
                                              size_t length);

// Records a crash as this event, with these values besides. An event that is no crash report of the manifest is refused, and
// `candor_state` says so among its troubles.
//
// # Safety
//
// `event` is NULL or a handle from `candor_event_named`; `failure` and everything in it, and the values, are as said.
enum candor_outcome candor_report_crash(const struct candor_event *event,
                                        const struct candor_failure *failure,
                                        const struct candor_value *given,
                                        size_t count);

// Records one event with these values. Costs nothing while its tiers are off; waits for no disk and no network.
//
// # Safety
//
// `event` is NULL or a handle from `candor_event_named`; there are as many values, and each is as its kind says.
enum candor_outcome candor_record(const struct candor_event *event,
                                  const struct candor_value *given,
                                  size_t count);

// Whether anything of this event would be recorded now: for a program that has to work for its values.
//
// # Safety
//
// `event` is NULL or a handle from `candor_event_named`.
bool candor_is_on(const struct candor_event *event);

// The exact bytes that recording these values would write down now; NULL where nothing would be, also after `candor_close` and in a child
// that was forked.
//
// # Safety
//
// As for `candor_record`; `length` is NULL or a place for a length.
char *candor_preview(const struct candor_event *event,
                     const struct candor_value *given,
                     size_t count,
                     size_t *length);

// A counter of pictures of this event, whose manifest makes them a histogram, under these values; NULL where it does not. When the
// values change, ask for another one: each stays in memory.
//
// # Safety
//
// As for `candor_record`.
const struct candor_frames *candor_frames_of(const struct candor_event *event,
                                             const struct candor_value *given,
                                             size_t count);

// One picture, and how long it took, in seconds.
//
// # Safety
//
// `frames` is NULL or from `candor_frames_of`.
void candor_frame(const struct candor_frames *frames, double seconds);

// Records this event as often as the manifest says (`every = "2m"`), with these values, from now until the client is closed. False
// where the manifest does not repeat it, after `candor_close`, and in a child that was forked.
//
// # Safety
//
// As for `candor_record`.
bool candor_repeat(const struct candor_event *event,
                   const struct candor_value *given,
                   size_t count);

// Asks for something of the program's settings page, or decides: a question in JSON, such as `{"ask": "page", "language": "de"}`, and
// an answer, which is `{"done": …}` or `{"error": "…"}` with a sentence for the person. The questions are in docs/settings-page.md.
// Reads files or the log, and may wait a moment for a slow disk.
//
// # Safety
//
// `client` is NULL or a handle from `candor_open`; the question is as long as said; `length` is NULL or a place for a length.
char *candor_settings(const struct candor_client *client,
                      const char *question,
                      size_t question_length,
                      size_t *length);

// Frees a text that a call gave back. NULL is nothing.
//
// # Safety
//
// It is one that a call gave back, and was not freed before.
void candor_free(char *text);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* CANDOR_H */

// A value of this kind for the field at this path, a string that ends with NUL.
static inline candor_value candor_of_kind(const char *path, candor_kind kind) {
    candor_value value;
    memset(&value, 0, sizeof value);
    value.path = path;
    value.path_length = strlen(path);
    value.kind = (int32_t)kind;
    return value;
}

// A text, a string that ends with NUL.
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

// Yes or no.
static inline candor_value candor_boolean(const char *path, bool boolean) {
    candor_value value = candor_of_kind(path, CANDOR_BOOLEAN);
    value.integer = boolean;
    return value;
}
