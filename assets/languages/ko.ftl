### Candor in Korean (한국어). Not yet read by a second native speaker.
###
### Sentences end in 합니다, requests in 하십시오, as in GNOME. Words that stay the same throughout:
### tier: 범주 · consent: 동의 (what the person chose: 선택) · payload: 내용 · outbox: 대기 중 · receipt: 수신 확인서 ·
### ticket number: 접수 번호 · identifier: 식별자 · manifest: 명세 파일 · message: 메시지 · field: 필드 · switch: 스위치 ·
### crash report: 오류 보고서 · makers: 개발자 · request: 요청 · header: 헤더 · left out: 제외

## The language itself

# What the language calls itself, in the list of languages.
language_name = 한국어
# Whose numbers, dates and times it writes: a locale of CLDR.
locale = ko

## Numbers, sizes and times

# Between two things in a row.
list_and = {", "}
# Between two things of which one is meant.
list_or = {" 또는 "}
# Between two sentences.
after_sentence = {" "}
# A clause as a sentence of its own
sentence = { $clause }.
# A text that is quoted
quoted = “{ $text }”
# Before the clock: a time of today.
today_at = {"오늘 "}
# Before the clock, in the middle of a sentence: a time of today.
today_at_inside = {"오늘 "}
size_bytes = { $count }바이트
size_kilobytes = { $amount }{"\u00A0"}KB
size_megabytes = { $amount }{"\u00A0"}MB
size_gigabytes = { $amount }{"\u00A0"}GB
message_count = 메시지 { $count }개
kind_count = { $count }가지 메시지
field_count = 필드 { $count }개
# What the switch of a tier adds to a message, and how much is in it whenever it is sent
fields_added = 필드 { $added }개 추가{ $always ->
    [0] {""}
   *[other] {" "}(항상 포함되는 { $always }개 외에)
}
# How long something is kept
for_years = { $count }년
for_months = { $count }개월
for_days = { $count }일

## The fixed words: tabs, buttons, headings, and the names of things for screen readers

# Above the list of programs.
programs = 프로그램
# In place of a page while there is no program, as a title.
welcome = 프로그램이 무엇을 보고할지는 사용자가 결정합니다
# Below that title: what Candor is, and that no program is here.
welcome_means = Candor는 이 컴퓨터의 프로그램이 개발자에게 무엇을 보내는지 정확히 보여 주며, 허용하지 않은 것은 아무것도 보내지 않습니다. Candor가 아는 프로그램이 아직 이 컴퓨터에 없습니다.
all_hidden = 모든 프로그램이 숨겨져 있습니다
all_hidden_means = 이 목록에 있던 프로그램을 모두 숨겼습니다. 선택한 것은 그대로 유효합니다. 설정에서 다시 표시할 수 있습니다.
# Opens a window on the demo.
try_demo = 데모 사용해 보기
# What the demo is.
try_demo_means = 데모는 이 컴퓨터로만 보내는 가상의 프로그램입니다. 데모를 닫으면 그 안의 모든 것이 제거됩니다.
# At the lower edge of the demo’s window, all the time. $folder: where all that it writes is
trial_line = 이것은 데모입니다. 이 창을 닫으면 { $folder }의 모든 것이 제거됩니다. 저장한 보고서는 남습니다.
# Above the programs that Candor knows and that are not on this computer.
not_found_here = 이 컴퓨터에서 찾을 수 없음
# The state of such a program.
not_here_word = 찾을 수 없음
# The switch for everything.
everything = 보내기 허용
# The first tab.
choices = 선택
# The second tab.
history = 기록
# The third tab.
your_data = 내 데이터
# The fourth tab.
about = 정보
# Beside the two answers.
closing = 이 창을 닫아도 아무것도 바뀌지 않습니다.
# One answer.
share_nothing = 아무것도 공유 안 함
# The other answer.
share_switched_on = 켜진 항목 공유
# Opens every field of a tier.
what_exactly_word = 자세히
# Closes it again.
less = 간단히 보기
# Above the preview.
preview = 보내질 내용
# Below a switch in a small window: brings the preview into sight.
show_preview = 미리 보기
# Below a switch that was moved: no message is different.
changes_nothing = 메시지에서 바뀌는 것이 없습니다.
# Opens the search, and names its field.
find = 필드와 설정 찾기
# Below the field of the search, before anything is typed.
find_means = 이 프로그램의 범주, 필드, 메시지와 이 창의 설정을 찾습니다.
# In place of what was found.
find_nothing = 결과 없음
# The list of what was found, for screen readers.
find_results = 검색 결과
# How the search is used without a mouse, for screen readers.
find_keys = 위쪽과 아래쪽 화살표로 결과를 선택하고, Enter로 열고, Esc로 지웁니다.
# The kind of something that was found: a field of a message.
field_word = 필드
# The choice among messages.
message = 메시지
# Copies what is shown.
copy = 복사
# What that button says once it has.
copied = 복사함
# In the gutter of a line that a switch adds.
sign_added = +
# In the gutter of a line that a switch takes away, or that is not sent.
sign_less = −
# The word for a line that a switch adds.
added = 추가됨
# The word for a line that a switch takes away.
removed = 제거됨
# The word for a line that is not sent.
withheld = 보내지 않음
# A notice that is good to know.
information = 참고
# A notice that needs the person's eye.
attention = 주의
# A notice that something failed.
failed = 실패
# Opens the details of a notice.
details = 자세히
# A column of the history.
time = 시간
# A column of the history.
what = 메시지
# A column of the history.
tier = 범주
# A column of the history.
state = 상태
# In the field for words.
search = 기록 검색
# No tier left out.
any_tier = 모든 범주
# No message left out.
any_message = 모든 메시지
# No state left out.
any_state = 모든 상태
# No time left out.
any_time = 모든 기간
# Since the last midnight.
today = 오늘
# Seven days.
week = 지난 7일
# Thirty days.
month = 지난 30일
# What was chosen in the chart.
in_the_chart = 차트에서 선택함
# The chart, for screen readers.
chart = 시간별 기록
# How the chart is used without a mouse, for screen readers.
chart_keys = 왼쪽과 오른쪽 화살표로 막대 사이를 이동합니다. Enter를 누르면 표가 그 막대로 걸러지고, Shift+Enter로 막대를 추가하며, Esc로 선택을 지웁니다.
# How the table is used without a mouse, for screen readers.
table_keys = 위쪽과 아래쪽 화살표로 메시지를 선택합니다. 내용은 표 다음에 나옵니다.
# The choice of what the chart shows, for screen readers.
chart_shows = 차트에 표시할 내용
# Read aloud for the chart: how much its highest bar is.
chart_highest = 최댓값: { $amount }.
# At the right end of the chart.
now_word = 지금
# The head of the column of sizes, whose numbers have no unit.
bytes_word = 바이트
# A kind of chart.
messages_by_state = 상태별 메시지
# A kind of chart.
messages_by_tier = 범주별 메시지
# A kind of chart.
bytes_by_state = 상태별 바이트
# A kind of chart.
bytes_by_tier = 범주별 바이트
# Looks for nothing any more.
show_everything = 모두 표시
# The exact bytes of a message.
as_sent = 보낸 그대로
# The same, so that people read it easily.
to_read = 보기 좋게
# The request and its answer.
headers_word = 헤더
# In place of the headers before the first attempt.
no_attempt = 아직 보내려고 시도하지 않아서 요청이 없습니다.
# Above what became of a message that the table does not have.
not_listed = 검색이나 필터 때문에 이 메시지가 표에 나타나지 않습니다.
# Closes the details.
close = 닫기
# Above the report.
report = 보고서
# Where the report goes, when there is no dialog.
save_to = 이 파일에 저장
# Saves to the file that was typed.
save = 저장
# The choice of a pause.
pause = 일시 중지
# There is none.
not_paused = 일시 중지 안 함
# Ends one.
resume = 다시 시작
# A pause.
pause_hour = 한 시간 동안
# A pause.
pause_today = 자정까지
# A pause.
pause_open = 다시 시작할 때까지
# What a pause does.
pause_means = 일시 중지하는 동안에는 아무것도 기록하거나 보내지 않습니다.
# While there is one, what becomes of what was not sent yet.
pause_waits = 보내지 않은 메시지는 이 컴퓨터에 남습니다.
# Above what is kept of the history.
kept = 이 컴퓨터의 기록
# Before the choice of how long.
kept_for = 보관 기간
# Before the choice of how much.
kept_within = 최대 크기
# What is kept, in a sentence.
kept_means = 오래된 메시지부터 제거됩니다. 보내지 않은 메시지는 보관됩니다.
# Asks whether to clear the history.
clear = 기록 지우기…
# Yes to that.
clear_history = 기록 지우기
# No to that.
keep_history = 취소
# Above the sentences about identity.
identity = 내 식별자
# Above the decisions.
decisions = 내 결정
# In place of the decisions, which are kept in the history: there is none yet, or it was cleared.
no_decisions = 무언가 기록되면 여기에 나타납니다.
# On the page “About”: above what the program is.
about_program = 프로그램
# On the page “About”: above the addresses of the servers.
about_where = 보내는 곳
# On the page “About”: above the versions.
about_versions = 버전
# On the page “About”: above where the files are.
about_files = 파일
# Lists what a program can send message by message.
by_message = 메시지별
# The same turned round: field by field, with the messages that have it.
by_field = 필드별
# Above the fields that a message has whenever it is sent.
always_included = 항상 포함
# Opens the source code in a browser.
source = 소스 코드
# Opens the program's folder.
open_folder = 폴더 열기
# On the page “About”: above everything that the program may ever send.
messages = 보낼 수 있는 것
# No to what is new.
news_no = 그대로 두기
# Yes to what is new.
news_yes = 이것도 보내기
# A button: the person has seen that words changed, and does not want to be told again
news_seen = 확인했습니다
# A button on another page: to the table of what is new or described in other words
news_show = 변경 내용 보기
# Takes a notice away.
dismiss = 무시
# Goes on although an older program may send more.
go_on = 계속
# Leaves everything as it is.
leave_it = 취소

## The same with facts in them

# For screen readers: opens and closes every field of a tier
what_exactly_of = 자세히: { $tier }
less_of = 간단히 보기: { $tier }
header_count = 헤더 { $count }개
# For screen readers: a menu that leaves out rows, and the head of a column
only_of = 다음만 표시: { $column }
sort_by = 정렬 기준: { $column }

## Programs and their states

# The state of a program: another one claims to be it.
state_conflict = 충돌
# The state of a program: the file with the choice cannot be trusted.
state_needs_attention = 확인 필요
# The state of a program: nobody has answered yet.
state_not_answered = 답하지 않음
# The state of a program: nothing is switched on.
state_off = 꺼짐
# The state of a program: there is a pause.
state_paused = 일시 중지
# The state of a program: something stands above the choice, such as an administrator.
state_held_back = 차단됨
state_shares = { $of }개 중 { $on }개 공유
# In place of the pages of a program whose manifest cannot be used.
manifest_broken = 이 프로그램의 명세 파일(보낼 수 있는 것의 목록이 있는 파일)을 사용할 수 없어서 선택 사항을 여기에 표시할 수 없습니다. 이전에 선택한 것은 그대로 유효하며, 선택이 없으면 아무것도 보내지 않습니다. 프로그램이 다음에 시작될 때 파일을 고칠 수도 있습니다.
# In place of the pages of a program, about a folder with too many manifests.
manifests_left_out = 이 폴더에 읽을 수 있는 것보다 많은 명세 파일이 있어서, 빠진 명세 파일의 프로그램은 여기에 나타나지 않습니다. 이전에 선택한 것은 그대로 유효하며, 선택이 없으면 아무것도 보내지 않습니다.
# In place of the pages of a program, about a folder with manifests that cannot be looked into.
manifests_unread = 프로그램의 명세 파일이 있는 폴더를 읽을 수 없어서, 그 안에 명세 파일이 있는 프로그램은 여기에 나타나지 않습니다. 이전에 선택한 것은 그대로 유효하며, 선택이 없으면 아무것도 보내지 않습니다.
# The state of a program whose manifest cannot be used.
state_broken = 잘못된 명세 파일
state_left_out = 빠진 명세 파일
state_unread = 읽을 수 없음
# Before what is wrong with the manifest.
broken_why = 문제
# Before the path of the manifest.
broken_file = 파일

## The top of a page

would_like = { $name }에서 정보를 보내려고 합니다
to_whom = 개발자: { $publisher }. 받는 주소: { $destination }.
# Opens, before the answer, everything that the program may ever send.
read_about = 보낼 수 있는 모든 것
# Before the answer to a program that has been answered earlier: a link to what was recorded then.
read_history = 지금까지 기록된 것
# Back from that to the question.
back_to_question = 답으로 돌아가기
# In place of the title's sentence: a program that is not on this computer. $folder: where its folder would be
not_here = 이 컴퓨터에서 { $name } 프로그램을 찾지 못했습니다. { $folder } 폴더가 없습니다. 지금 답하면 Candor가 그 폴더를 만들고 선택을 거기에 보관합니다.
# Above the first answer: what holds until then.
unanswered = 아무것도 보내지 않았으며, 답할 때까지 아무것도 보내지 않습니다.
# The same where something was answered before, and may have been sent.
unanswered_again = 답할 때까지 아무것도 보내지 않습니다.
# Above the first answer, about a program that may be sending without asking us.
unanswered_older = 아직 답하지 않았으므로 이 프로그램은 아무것도 보낼 수 없습니다.
# Above the first answer: that the switches can be tried.
try_it = 스위치를 움직여 보십시오. 각 스위치가 무엇을 보내는지 미리 보기에 정확히 나타납니다. 답은 언제든지 여기에서 바꿀 수 있습니다.
# The first answer was written.
answer_kept = 답을 저장했습니다. 언제든지 여기에서 바꿀 수 있습니다.
# Said quietly for some seconds: a switch was switched on.
tier_is_on = “{ $tier }” 켜짐.
# Said quietly for some seconds: a switch was switched off.
tier_is_off = “{ $tier }” 꺼짐.
# Said quietly for some seconds: the main switch was switched on.
sending_is_on = 보내기를 다시 허용했습니다.
# Said quietly for some seconds: the main switch was switched off.
sending_is_off = 보내기가 꺼져 있습니다.
# Said quietly for some seconds: fields are withheld from now on.
field_is_out = 이제부터 제외합니다.
# Said quietly for some seconds: fields that were withheld are allowed again.
field_is_in = 이제부터 포함합니다.
# Said quietly for some seconds: any other choice was written.
choice_is_kept = 선택을 저장했습니다.
# Said quietly for some seconds: a pause was ended.
pause_is_over = 일시 중지를 끝냈습니다.
# One tier was switched on while everything was off.
tier_alone = “{ $tier }” 범주만 다시 보낼 수 있습니다. 나머지는 켤 때까지 꺼져 있습니다.
header = 개발자: { $publisher }. { $kinds } 중 켜진 것만 보낼 수 있습니다.
# Beside the switch for everything while it is on and messages carry an identifier.
off_changes_identifier = 보내기를 끄면 식별자도 바뀝니다.
# Below the program’s name while everything is off, and no tier is on.
header_off = 아무것도 보내지 않습니다. 아래에 켜진 것이 없습니다.
# $tiers: what was switched on when everything was switched off
header_off_back = 아무것도 보내지 않습니다. 보내기를 다시 허용하면 다음이 다시 켜집니다: { $tiers }.
# After what would come back, while everything is off: the old identifier has ended.
header_off_new_identifier = 그때 메시지에는 새 식별자가 들어갑니다.
history_since = { $messages }, { $size }, { $since }부터.
history_size = { $messages }, { $size }.
last_sent = 마지막으로 보낸 시간: { $time }.
# Above the history, in place of when something was last sent.
nothing_sent = 아직 아무것도 보내지 않았습니다.

## Why something is not sent

# Why something is not sent: the main switch is off.
reason_everything_off = 모두 꺼져 있습니다
reason_tier_off = “{ $tier }” 범주가 꺼져 있습니다
# On the card of a tier that is on while everything is off.
tier_comes_back = 모두 꺼져 있는 동안에는 아무것도 보내지 않습니다. 보내기를 다시 허용하면 다시 켜집니다.
# Why a field is not sent: the person withholds it.
reason_withheld = 직접 제외했습니다
reason_older = “{ $tier }” 범주를 마지막으로 켜기 전에 기록했습니다
# Why a field is not sent: it was recorded before the person allowed it again.
reason_withheld_then = 다시 허용하기 전에 기록했습니다
# Why nothing is sent: there is no answer yet.
reason_not_answered = 아직 답하지 않았습니다
reason_tier_not_answered = “{ $tier }” 범주에 아직 답하지 않았습니다
# Why nothing is sent: nobody can tell what the person agreed to.
reason_text_lost = 아무것도 보내지 않습니다: 동의한 글의 사본이 없거나 바뀌었습니다. 다시 답하십시오
# Why something is not sent: the person has not agreed to it.
reason_new = 동의한 뒤에 새로 생겼거나 넓어졌으며, 답을 기다리고 있습니다
reason_file = 아무것도 보내지 않습니다: 선택이 들어 있는 파일을 신뢰할 수 없습니다. 이유: { $problem }
reason_conflict = 아무것도 보내지 않습니다: 다른 프로그램이 { $name } 행세를 하고 있습니다. { $with }
# $until: see pause_until and pause_until_resumed
reason_paused = 아무것도 기록하거나 보내지 않습니다: { $until } 일시 중지
# Why nothing is sent: a variable asks every program not to track.
reason_do_not_track = 여기에서 시작한 프로그램은 아무것도 보내지 않습니다: DO_NOT_TRACK이 설정되어 있습니다. 다른 곳에서 시작한 프로그램은 이를 보지 못할 수 있습니다
# Why nothing is sent: our own variable forbids it.
reason_telemetry_off = 여기에서 시작한 프로그램은 아무것도 보내지 않습니다: CANDOR_TELEMETRY가 꺼져 있습니다(on, 1, true, yes가 아니면 꺼진 것입니다). 다른 곳에서 시작한 프로그램은 이를 보지 못할 수 있습니다
# Why nothing is sent: this computer builds software, and nobody sits in front of it.
reason_ci = 여기에서 시작한 프로그램은 아무것도 보내지 않습니다: 빌드용 컴퓨터입니다(CI가 설정됨). 다른 곳에서 시작한 프로그램은 이를 보지 못할 수 있습니다
# Why nothing is sent: the administrator’s rules.
reason_policy = 아무것도 보내지 않습니다: 이 컴퓨터의 관리자가 금지했습니다
# Why nothing is sent: the rules might forbid it.
reason_policy_unreadable = 아무것도 보내지 않습니다: 이 컴퓨터의 관리자 규칙을 읽을 수 없습니다
file_problem = 선택이 들어 있는 파일을 신뢰할 수 없으므로 아무것도 보내지 않습니다: { $problem }.
# What is wrong with the file that holds the choice, after “cannot be trusted: ”.
problem_damaged = 파일이 손상되었거나 불완전합니다
# What is wrong with the file that holds the choice: nothing is in it.
problem_empty = 파일이 비어 있습니다
# What is wrong with the file that holds the choice: it says something else than what was decided.
problem_changed = 선택을 기록한 뒤에 파일이 손상되었거나 Candor가 아닌 다른 것이 파일을 바꿨습니다
# What is wrong with the file that holds the choice: it is from before a no.
problem_put_back = 거부하기 전의 오래된 사본으로 되돌려졌습니다
problem_malformed = 완전한 JSON이 아닙니다({ $why })
# $what: names of keys and what stands there, in English
problem_wrong_type = { $what }
problem_newer = 더 새로운 버전의 Candor가 기록했습니다(형식 { $format }, 이 버전은 형식 { $known }까지 읽습니다)
problem_writable = 다른 사용자가 파일에 쓸 수 있습니다: { $why }
# What is wrong with the file that holds the choice: others could put another one in its place.
problem_folder_writable = 다른 사용자가 파일이 있는 폴더에 쓸 수 있습니다
problem_too_long = 파일이 { $count }바이트입니다. 선택이 들어 있는 파일은 수백 바이트입니다
# What is wrong with the file that holds the choice: it was never one, and no answer replaces it.
problem_never_was_one = 프로그램의 설정 파일이 아닙니다
# What is wrong with the file that holds the choice: it is a link to one of our other files.
problem_one_of_ours = Candor가 다른 용도로 쓰는 파일입니다
problem_not_a_file = 파일이 아니라 다른 것입니다({ $what })
# What is wrong with the file that holds the choice: it leads to one that is not there.
problem_dangling_link = 아무 데도 이어지지 않는 링크입니다
# What is wrong with the file that holds the choice: it leads to no file at all.
problem_looping_link = 자기 자신으로 돌아오는 링크입니다
# In `file_problem`: what is wrong with the consent file
problem_utf16 = UTF-16으로 기록되어 있습니다. 동의 파일은 UTF-8로 기록합니다
problem_unreadable = 읽을 수 없습니다({ $why })
# What to do about a damaged file; a full stop follows.
remedy_damaged = 다시 답하십시오. 손상된 파일은 새 파일 옆에 보관됩니다
# What to do about a file that a newer version wrote; a full stop follows.
remedy_newer = 더 새로운 버전의 Candor를 사용하거나 다시 답하십시오. 더 새로운 파일은 새 파일 옆에 보관됩니다
# What to do about a file that others may change; a full stop follows.
remedy_writable = 다시 답하면 다른 사용자가 파일에 쓸 수 없게 됩니다. 또는 파일에 chmod go-w를 실행하십시오
# The same on Windows; a full stop follows.
remedy_writable_windows = 다시 답하면 다른 사용자가 파일에 쓸 수 없게 됩니다
# What to do about a folder that others may change; a full stop follows.
remedy_folder_writable = 폴더에 chmod go-w를 실행하십시오. 그러면 파일을 바로 읽습니다
# What to do about an older copy that was put back; a full stop follows.
remedy_put_back = 다시 답하십시오. 오래된 사본은 새 파일 옆에 보관됩니다
# The same on Windows; a full stop follows.
remedy_folder_writable_windows = 다른 사용자가 폴더에 쓸 수 없게 하면(폴더 속성의 보안에서) 파일을 바로 읽습니다
# What to do about something else in place of the file; a full stop follows.
remedy_not_a_file = 다른 곳으로 옮기고 다시 답하십시오
# What to do about a link to a file that Candor keeps for something else; a full stop follows.
remedy_one_of_ours = 그 파일로 이어지는 링크를 제거하고 다시 답하십시오
# What to do about a link that leads to no file; a full stop follows.
remedy_link = 링크를 제거하거나 고치고 다시 답하십시오
# What to do about a file that this account cannot read; a full stop follows.
remedy_unreadable = 이 계정에서 읽을 수 있게 하면 바로 읽습니다
old_file_kept = 이전 파일을 신뢰할 수 없었습니다. { $path }(으)로 보관했습니다.
# A pause, in the middle of a sentence
pause_until = { $time }까지
# The end of a pause, in the middle of a sentence.
pause_until_resumed = 다시 시작할 때까지
paused_until = { $until } 일시 중지
# Programs that do not know Candor's choices yet
older_reader = Candor 이전에 만들어진 { $name } 버전은 이미 보내고 있을 수 있습니다. 기본 스위치만 알고, 그것이 켜져 있는 동안 모두 보낼 수 있습니다.
older_reader_on = 개별 스위치를 이해하는 { $name } 버전이 아직 확인되지 않았습니다. 이전 버전은 기본 스위치가 켜져 있는 동안 모두 보낼 수 있습니다.
older_reader_pause = 일시 중지를 이해하지 못하는 { $name } 버전은 계속 보냅니다. “보내기 허용”을 꺼야만 멈춥니다.
switch_only = { $name } 프로그램은 기본 스위치만 읽으며, 기본 스위치는 모든 스위치가 켜져 있을 때만 켜집니다. 그래서 지금은 아무것도 보내지 않습니다.
older_question = { $name } 프로그램이 선택한 것보다 많이 보낼 수 있습니다
older_question_why = 일부만 켰는데, 개별 스위치를 이해하는 { $name } 버전이 아직 확인되지 않았습니다. 이전 버전은 차이를 모르고 보내기가 허용되었는지만 확인할 수 있습니다.
# The last paragraph of a question: what going on does, and what leaving it does.
older_question_means = 계속하면 이전 버전이 모두 보낼 수 있습니다. 취소하면 아무것도 바뀌지 않습니다.

## What is new or wider since the last answer

news = { $name } 프로그램이 동의한 것보다 많이 보내려고 합니다. 답할 때까지는 동의한 것만 보냅니다.
news_tier = 새 범주: { $tier }
# Only the words of a program changed since the person agreed, and what it sends did not
news_words = 동의한 뒤에 { $name } 프로그램의 설명이 일부 바뀌었습니다. 보내는 것은 같습니다.
# The maker that a program names is another than when the person agreed. $before: the maker then
publisher_changed = { $name } 프로그램이 이제 게시자를 “{ $now }”(으)로 밝힙니다. 동의했을 때는 “{ $before }”였습니다.
# A program has another name than when the person agreed. $name: the name now; $before: the name then
name_changed = 동의했을 때 { $name } 프로그램의 이름은 “{ $before }”였습니다.
# After the sentences that another publisher or name stands there, where nothing else changed
news_same = 보내는 것은 같습니다.
news_event = 새 메시지: { $event }
news_destination = “{ $event }” 메시지를 { $before } 대신 { $now }(으)로 보냅니다
news_identity = “{ $event }” 메시지에 식별자가 들어가거나, 더 오래가는 식별자가 들어갑니다
news_interval = “{ $event }” 메시지를 더 자주 보냅니다
news_no_review = “{ $event }” 메시지를 먼저 읽어 보지 않아도 보냅니다
news_by_itself = “{ $event }” 메시지를 자동으로 보냅니다. 지금까지는 직접 쓸 때만 보냈습니다
news_kept = “{ $event }” 메시지를 하나의 메시지로 보관합니다. 지금까지는 세기만 했습니다
# $fields: a list of fields
news_crossed = “{ $event }” 메시지의 { $fields } 필드를 함께 셉니다
news_cause = “{ $event }” 메시지를 “{ $tier }” 범주에서도 보냅니다
news_field = “{ $event }” 메시지의 새 필드: { $field }. { $explain }
news_field_moved = “{ $event }” 메시지의 { $field } 필드가 다른 범주에 속하게 됩니다. { $explain }
news_field_source = “{ $event }” 메시지의 { $field } 필드에 다른 것이 들어갑니다. { $explain }
news_field_looser = “{ $event }” 메시지의 { $field } 필드가 더 많은 것을 말합니다. 이전: { $before }. 지금: { $now }
# A number would be in another unit, which may say more or less. $before and $now: what it is, as a sentence
news_field_unit = “{ $event }” 메시지의 { $field } 필드의 단위가 달라집니다. 이전: { $before }. 지금: { $now }

## Choices and the preview

kept_in = 선택은 { $name } 프로그램이 읽는 파일 { $path }에 보관됩니다.
# The same before the first answer: the file may not be there yet
kept_in_later = 선택은 { $name } 프로그램이 읽는 파일 { $path }에 보관될 것입니다.
# $time: see `today_at_inside`
last_changed = 마지막 변경: { $time }.
# After the path of the file with the choice: how soon a click counts.
takes_effect = 변경 사항은 바로 적용됩니다.
# Other messages that a switch causes too; $messages is a list of them
tier_also_says = 이것은 서버에 다음도 알려 줍니다: { $messages }.
# In the list of messages: this one carries no identifier.
identifier_none = 식별자 없음
# In the list of messages: this one carries an identifier that is replaced every month.
identifier_monthly = 식별자가 매달 바뀜
# In the list of messages: this one carries an identifier that stays.
identifier_install = 식별자가 바뀌지 않음
# Below the preview: what no program can help telling a server.
server_sees = 서버는 IP 주소와 시간도 봅니다.
# In place of the preview, while everything is off.
nothing_to_see = 없습니다. 무언가를 켜면 여기에 나타납니다.
nothing_because = 없습니다. { $reason }.
# In place of the preview’s body, where a message has none.
no_body = 본문이 없습니다. 보내는 모든 것은 주소와 헤더에 있습니다.
about_size = 약 { $size }
# Beside a value of the preview: it is new or wider, and nobody agreed to it yet.
origin_new = 새 항목, 동의 안 함
# Beside a value of the preview: the person withholds it.
origin_withheld = 직접 제외함
# Beside a value of the preview: its tier is off.
origin_switched_off = 꺼짐
# Beside a value of the preview: it is the program’s own.
origin_program = 프로그램에서
# Beside a value of the preview: it is this computer’s own.
origin_computer = 이 컴퓨터에서
# Beside a value of the preview: it is the time.
origin_clock = 현재 시간
# Beside a value of the preview: it is the person’s identifier.
origin_identity = 내 식별자
# Beside a value of the preview: it is what the program gave last time.
origin_last_sent = 마지막으로 보냄
# Beside a value of the preview: the person writes it.
origin_person = 직접 작성
# Beside a value of the preview: it stands in for one that is not known yet.
origin_example = 예시
# Beside a value of the preview: the program did not give it.
origin_left_out = 주어지지 않음
# What a value may be; $unit, $range and $rounding are the messages below, or nothing
kind_constant = 항상 { $value }
kind_text = 최대 { $count }자의 글
kind_one_of = 다음 중 하나: { $values }
kind_integer = 정수{ $unit }{ $range }
kind_number = 숫자{ $unit }{ $range }{ $rounding }
# What a value may be: one of two.
kind_boolean = 예 또는 아니요
kind_list = 다음 중 여럿: { $values }
kind_histogram = 측정값{ $unit } 중 { $bounds } 미만인 것의 수와 그보다 큰 것의 수
kind_traceback = 프로그램이 실패한 곳, 최대 { $count }자. 이름과 폴더는 이 컴퓨터에서 제거됩니다
kind_unit = {" "}(단위: { $unit })
kind_between = , { $min }~{ $max }
kind_at_least = , { $min } 이상
kind_at_most = , { $max } 이하
kind_rounded = { $decimals ->
    [0] , 정수로 반올림
   *[other] , 소수점 아래 { $decimals }자리로 반올림
}

## History

history_empty = { $name } 프로그램이 아직 아무것도 기록하지 않았습니다. 보내는 것은 바이트 하나까지 여기에 나타납니다.
# In place of the history: its file is locked or cannot be opened.
history_unreadable = 지금은 기록을 읽을 수 없습니다. 기록에서 사라진 것은 없습니다.
# Above the history: its file was damaged.
history_set_aside = 이전 기록이 손상되었습니다. 이전 기록은 보관하고 새 기록을 시작했습니다. 이것이 새 기록입니다.
# What became of a message, in a word: the server has it.
state_sent = 보냄
# In a saved report, after that word: the server’s receipt names exactly what was sent.
confirmed_by_server = 서버가 확인함
# What became of a message, in a word: it waits to be sent.
state_waiting = 대기 중
# What became of a message, in a word: it is being sent.
state_on_its_way = 보내는 중
# What became of a message, in a word: it is a crash report that waits for the person.
state_held = 검토 대기
# What became of a message, in a word: the server will not have it.
state_refused = 거부됨
# What became of a message, in a word: it waited too long.
state_expired = 만료됨
# What became of a message, in a word: it was switched off before it left.
state_withdrawn = 철회됨
# What became of a message, in a word: it may have arrived.
state_unknown = 알 수 없음
# A part of the chart: servers have these messages.
part_sent = 보냄
# A part of the chart: these messages wait to be sent.
part_waiting = 대기 중
# A part of the chart: these messages never left this computer.
part_never_left = 내보내지 않음
# A part of the chart: these messages may have arrived.
part_unknown = 알 수 없음
# A part of the chart: the server would not have these messages.
part_refused = 거부됨
part_of_chart = { $name } { $amount }
bar = { $from }부터 { $to }까지: { $parts }
# For screen readers, in place of the parts of a bar: nothing was recorded then.
bar_empty = 없음
found = { $count ->
    [0] 메시지 { $all }개 중 결과 없음
   *[other] 메시지 { $all }개 중 { $count }개
}
# While bytes are being looked through
found_so_far = { $count ->
    [0] 지금까지 결과 없음, { $all }개 중 { $looked_at }개 검색함
   *[other] 지금까지 결과 { $count }개, { $all }개 중 { $looked_at }개 검색함
}
# $took: see took, or nothing
fate_sent = { $count ->
    [1] 첫 번째 시도에서 { $host }(으)로 보냄{ $took }.
   *[other] { $count }번 시도하여 { $host }(으)로 보냄{ $took }.
}
took = , { $milliseconds }{"\u00A0"}ms
# $others: how many other messages were in the same request
fate_confirmed = { $others ->
    [0] 서버가 요청 전체({ $size })를 그대로 받았다고 확인했습니다.
   *[other] 서버가 요청 전체({ $size }: 이 메시지와 다른 메시지 { $others }개)를 그대로 받았다고 확인했습니다.
}
# After how a message was sent: it is not proven which bytes arrived.
fate_unconfirmed = 서버가 어떤 바이트를 받았는지 알려 주지 않았습니다.
# What became of a message: it was never tried yet.
fate_waits = 보내기를 기다리고 있습니다.
# What became of a message: it was tried, and will be tried again.
fate_waits_again = 다시 보내기를 기다리고 있습니다.
# What became of a message: it is being sent, as far as the history knows.
fate_sending = 보내는 중입니다. 응답이 오기 전에 프로그램이 끝났다면 다시 보냅니다.
# What became of a crash report: it waits for the person.
fate_held = 이 오류 보고서는 읽어 보기를 기다리고 있습니다. 아직 보내지 않았습니다.
# What became of a message: the server said no for good.
fate_refused = 서버가 거부했습니다. 다시 보내지 않습니다.
# What became of a message: it grew too old to be sent.
fate_expired = 30일 넘게 기다려서 더는 보내지 않습니다.
# What became of a message: it was switched off in time.
fate_withdrawn = 보내기 전에 껐습니다. 이 컴퓨터를 떠난 적이 없습니다.
# What became of a message: it was switched off after an attempt that failed.
fate_withdrawn_after = 서버가 받아들이지 않았고, 다음 시도 전에 껐습니다.
# What became of a message: it left, and nobody knows whether it arrived.
fate_unknown = 껐을 때 이미 보내기 시작했고 응답이 오지 않았습니다. 도착했을 수도 있습니다. 다시 보내지 않습니다.
fate_unknown_answered = 서버가 응답했지만 어떻게 되었는지는 알리지 않았고, 그 뒤에 껐습니다. 서버에 있을 수도 있습니다. 다시 보내지 않습니다.
# What became of a message: the history lost what it knew about it.
fate_unknown_damaged = 이 메시지가 어떻게 되었는지 알기 전에 기록이 손상되었습니다. 도착했을 수도 있습니다. 다시 보내지 않습니다.
# After what became of a crash report: its text is gone.
fate_deleted = 내용을 삭제했습니다.
last_attempt_answer = 마지막 시도: 서버 응답 { $status }.
last_attempt = 마지막 시도: { $why }.
# After what became of a message: the server has not answered its last attempt.
last_attempt_open = 마지막 시도: 아직 응답 없음.
allowed_in_window = 여기에서 허용했습니다({ $time }).
allowed_on_command_line = 명령줄에서 허용했습니다({ $time }).
allowed_in_program = 프로그램 안에서 허용했습니다({ $time }).
# Above the headers of an answer
answer = 응답 { $status }
# In place of the headers of an answer.
no_answer = 아직 응답 없음
# Clearing
clear_question = { $name } 기록을 지우시겠습니까?
clear_what = 이 컴퓨터에 보관된 { $name } 메시지 { $count }개를 모두 삭제합니다. 서버의 응답과 오류 보고서의 접수 번호도 함께 삭제합니다.
clear_waiting = 그중 { $count }개는 보내지 않았으며 앞으로도 보내지 않습니다.
# A paragraph of the question, where there are tickets.
clear_tickets = 접수 번호도 사라집니다. 접수 번호가 없으면 본인을 포함해 아무도 서버의 보고서를 지우거나 처리 상황을 알아볼 수 없습니다.
# The last paragraph of the question: what clearing does not do.
clear_means = 서버는 이미 받은 것을 계속 보관합니다. 선택은 그대로입니다.
cleared = 기록을 지웠습니다: 메시지 { $count }개 삭제{ $waiting ->
    [0] {""}
   *[other] , 그중 { $waiting }개는 보내지 않음
}.
not_cleared = 기록을 지우지 못했습니다: { $why }.

## Your data

# In place of how many messages are kept: there are none, or they were cleared.
nothing_recorded = 이 컴퓨터에 메시지가 없습니다.
kept_here = 이 컴퓨터에 메시지 { $count }개, 모두 { $size }.
of_them_wait = 그중 { $count }개가 보내기를 기다립니다.
dropped = 값 또는 메시지 { $count }개를 기록하기 전에 버렸습니다. 이유는 저장한 보고서에 있습니다.
# After an identifier: how long it lasts.
lasts_a_month = 매달 바뀌며, 보내기를 끌 때마다 바뀝니다.
# After an identifier that does not change by itself: how long it lasts.
lasts = 바꾸거나 보내기를 끌 때까지 유지됩니다.
identifier = { $id }. { $lasts } 무작위이며 이 컴퓨터의 어떤 것에서도 만들어지지 않았습니다.
identifier_to_come = 지금은 식별자가 없습니다. 메시지에 처음 필요할 때 만들어집니다. { $lasts }
no_identifier = { $name }의 메시지에는 식별자가 들어가지 않습니다.
# Below the identifiers: what is possible without one.
server_can_guess = 그래도 서버는 IP 주소와 시간으로 어떤 메시지가 함께 속하는지 짐작할 수 있습니다.
former_identities = 이전 식별자 { $count }개가 이 컴퓨터에 보관되어 있습니다. 새 메시지에는 들어가지 않습니다.
# A decision, such as “Switched on: Usage. Decided in the window.”
decision = { $said } { $by }
# After a decision: it was made in the window.
by_window = 창에서 결정함.
# After a decision: it was made on the command line.
by_command_line = 명령줄에서 결정함.
# After a decision: it was made in the program’s own settings.
by_program = 프로그램에서 결정함.
# A decision: no to everything.
send_nothing = 아무것도 보내지 않음.
# A decision: the main switch is on, and no other.
nothing_switched_on = 켜진 것 없음.
# The file for the report has no name yet.
type_a_name = 먼저 파일 이름을 입력하십시오.
report_saved = { $path }에 { $messages } 저장함.
report_not_saved = 저장하지 못했습니다: { $why }.
no_folder = 아직 폴더가 없습니다. 결정하거나 기록한 것이 없습니다({ $path }).
folder_not_opened = 폴더를 열 수 없습니다. 폴더: { $path }.
text_changed = 읽는 동안 { $name } 프로그램의 설명이 바뀌었습니다. 아무것도 저장하지 않았습니다. 다시 읽어 보십시오.
# In `report_not_saved`: why
report_over_file = 같은 이름의 파일이 이미 있습니다. 다른 이름을 고르십시오
# In `report_not_saved`: why
report_changed = 저장하는 동안 기록이 바뀌었습니다. 다시 저장하십시오
# In `report_not_saved`: why
report_no_folder = { $folder } 폴더가 없습니다
# In `report_not_saved`: why
report_not_made = 일부를 만들 수 없었습니다. 이는 Candor의 오류입니다
report_over_ours = Candor가 자체 파일을 보관하는 곳입니다. 다른 곳을 고르십시오
# In `report_not_saved`: why
report_over_other = 그 이름을 가진 것은 파일이 아닙니다({ $what }). 다른 이름을 고르십시오

## A saved report

# The title of the page. $name: the program
report_title = { $name } 기록
# $messages: such as “3 messages”. $size: such as “1.5 KB”
report_total = { $messages }, 모두 { $size }.
# Before the path of the file with the choice.
report_kept_in = 보관 위치
# Before the fields that the person withholds.
report_withheld = 직접 제외함
# Before the name of the program.
report_program = 프로그램
# $publisher: who makes it
report_program_is = { $name } { $version }, { $publisher }
# Before the time at which the report was made.
report_made = 페이지 작성
# Before the time zone of every time on the page.
report_time_zone = 시간대
# Above how much there is of each tier, and in each state.
report_totals = 합계
# Above the decisions.
report_decisions = 내 결정
# Above what each field of each message means.
report_meanings = 필드의 의미
# Before the identifier of a decision’s receipt, and the digest of the text that was agreed to.
report_receipt_of_decision = 수신 확인서
# Above the list of everything that a message lacks, or that became none.
report_dropped = 기록하기 전에 버림
# One of these. $event: the name of the message in the program. $reason: one of those that follow
report_dropped_one = { $count } × { $event }: { $reason }
# Why something was dropped: a value is too large, too small, too long, or none of those allowed.
dropped_limits = 한도를 벗어난 값
# Why something was dropped: a value is of another type than the manifest says.
dropped_type = 형식이 잘못된 값
# Why something was dropped: the manifest has no such value.
dropped_undeclared = 선언되지 않은 값
# Why something was dropped: what is counted together has too many different values.
dropped_values = 한 기간에 서로 다른 값이 너무 많음
# Why something was dropped: its identifier could not be read or made.
dropped_identity = 식별자 없음
# Why something was dropped: there is a limit to what may wait, so that the disk does not fill up.
dropped_full = 대기 중인 것이 너무 많음
# Why something was dropped: it could not be written down.
dropped_disk = 디스크에 쓸 수 없음
# Why something was dropped: it came after the program had said that nothing more would.
dropped_closed = 프로그램이 이미 끝나는 중
# Why something was dropped: a copy of the program’s process may not record.
dropped_forked = 기록할 수 없는, 프로그램 프로세스의 복사본에서 발생
# Why something was dropped: it was recorded, and its file was cut or replaced before it was in the history.
dropped_lost = 다른 것이 파일을 바꿔서 잃어버림
# Above the messages, which are all there are.
report_messages = 모든 메시지
# Above the requests in which messages were sent, with the answers.
report_requests = 요청과 응답
# Beside an identifier that was replaced. $time: a moment in full
report_until = { $time }까지
# Below an answer whose receipt names the digest of the request.
report_receipt = 서버의 수신 확인서가 바로 이 바이트를 확인합니다.
# $number: the requests are numbered in the order in which they were made
report_request = 요청 { $number }
# What a file dialog calls a report to read.
report_web_page = 웹 페이지
# What a file dialog calls a report to process.
report_data = JSON

## About

# Above the list of messages: that it is complete.
everything_below = Candor로 보낼 수 있는 것은 이것이 전부입니다. 다른 것은 보낼 수 없습니다.
# Before who makes the program.
fact_publisher = 게시자
# Beside what a program is called, where that changed
fact_program_name = 프로그램 이름
# The label above where a person’s own data can be fetched and erased.
fact_own_data = 내 데이터
# Before the address that the program sends to.
fact_sends_to = 보내는 곳
# Before the path of the file with the choice, and before the choice itself.
fact_choice = 내 선택
# Before the path of the history.
fact_recorded = 기록
# Before where the manifest comes from.
fact_text = 명세 파일
# Where a manifest comes from: it is built in.
came_with_candor = Candor에 포함됨
installed = 설치됨: { $path }
registered = { $name } 프로그램이 등록함: { $path }
given_by_hand = 직접 추가함: { $path }
# The path of the file with the choice, while there is none
no_choice_yet = { $path }(아직 선택 없음)
# On the page “About”; $url: an address.
own_data_at = 서버에 있는 내 데이터는 { $url }에서 가져오거나 지울 수 있습니다.
# On the page “About”; $url: an address.
reports_at = 오류 보고서가 어떻게 되었는지는 { $url }에서 알아볼 수 있습니다.
# One of the messages that a program can send
event = { $title }. { $when }, { $tiers } 범주가 켜져 있을 때. { $identifier }.
# Below the title of a message: when it is sent
event_when = { $when }, { $tiers } 범주가 켜져 있을 때.
# About a message that the person writes
event_by_hand = 직접 작성합니다. “보내기”를 누를 때까지 아무것도 보내지 않습니다.
# About a message of which the server keeps only counts
event_counted = 개발자는 이것을 세기만 하고 보관하지 않는다고 밝힙니다. 다른 것들 사이에서 내 것을 다시 찾을 수 없으므로, 개발자의 서버에서 가져오거나 지울 수도 없습니다.
# About such a message; $fields: a list of fields
event_counted_together = 함께 세는 필드: { $fields }.
only_with = “{ $tier }” 범주만.
# Above the fields that a message has only while a tier is on
only_in_tier = “{ $tier }” 범주만
# Beside a field: a message that always has it
used_always = “{ $message }”, 항상
# Beside a field: a message that has it only while a tier is on
used_with = “{ $message }”, “{ $tier }” 범주만

## Crash reports

# The tab.
crash_tab_word = 오류 보고서
# The list, for screen readers.
crash_list = 검토를 기다리는 오류 보고서
# Lets the report go.
crash_send = 보내기
# Opens its texts in an editor.
crash_edit = 편집
# Deletes it, after a question.
crash_delete = 삭제…
# Puts the edited texts in place of the old ones.
crash_save = 저장
# Leaves the editor.
crash_cancel = 취소
# Whether to leave the editor although something was typed.
crash_leave_question = 변경 사항을 버리시겠습니까?
# What that does.
crash_leave_means = 입력한 내용은 저장되지 않습니다. 보고서는 이전 그대로 남습니다.
# Stays in the editor.
crash_go_on_editing = 계속 편집
# Leaves it.
crash_leave_it = 버리기
# Leaves a report that was to be deleted.
crash_keep_it = 취소
# Deletes it.
crash_delete_it = 삭제
# Above what is left of a report's text: messages and notes.
crash_free_text = 자유로운 글
# What that is made of.
crash_free_text_means = 프로그램이 쓴 메시지와 메모입니다. 이름, 폴더, 주소, 비밀로 인식된 것은 바꾸었습니다. 인식하지 못한 것은 그대로 있으니 이 부분을 꼼꼼히 읽어 보십시오.
# Above the lines of a report that were written anew.
crash_rebuilt = 프로그램에서 일어난 곳
# What those are made of.
crash_rebuilt_means = 복사한 것은 없습니다. 각 줄은 함수 이름, 줄 번호, 코드만 있는 폴더 아래의 경로로 새로 씁니다. 다른 경로는 [path]만 남습니다.
# Above the fields besides the texts.
crash_fields = 다른 필드
# Above the number with which one can follow a report.
crash_ticket = 접수 번호
# What it is for.
crash_ticket_means = 이 번호는 이 보고서에만 있습니다. 사용자에 대해서는 아무것도 말하지 않습니다.
# Opens the report in the history.
crash_in_history = 기록에서 보기
# Goes on to the next report.
crash_close = 닫기
# Above what happens with reports to come.
crash_from_now_on = 이제부터
# One of the two choices.
crash_ask = 매번 묻기
# The other one.
crash_always = 항상 보내기
# On the card of a tier whose reports wait for the person.
crash_read_first = 먼저 읽어 봅니다
# The same, once the person chose otherwise.
crash_not_read_first = 묻지 않고 보냅니다
# On the card of a tier: the person writes its messages.
by_hand_fact = 직접 작성합니다
# About an edit that was saved as it was typed.
crash_saved = 저장했습니다. 지금 여기에 보이는 것이 보내질 내용입니다.
# About one of which something was removed.
crash_saved_scrubbed = 저장했지만 입력한 그대로는 아닙니다. 너무 길었거나, 누구의 컴퓨터인지 알 수 있는 것을 제거했습니다. 다시 한번 확인하십시오.
# While an editor is open.
crash_while_editing = 원하는 대로 지우거나 추가하십시오. 저장할 때 이름, 폴더, 주소를 다시 제거합니다.
# Below an editor. $sign: the box that is drawn in place of each such character
crash_unseen = 이 글에는 보이지 않는 문자가 있습니다. 각 문자는 여기에서 { $sign }(으)로 표시되고 아무 동작도 하지 않으며, 저장해도 그대로 남습니다.
# $name: such as ⟨U+202E⟩. $does: one of the three that follow. $lines: the numbers of the lines
crash_unseen_where = { $count ->
    [1] { $lines }행의 { $name }({ $does })
   *[other] { $lines }행의 { $name }({ $does })
}
# What a character does that does not show: it steers a terminal, or ends a line.
crash_unseen_controls = 글을 표시하는 것을 제어함
# What a character does that does not show: it turns what stands beside it from left to right or back.
crash_unseen_turns = 글의 방향을 바꿈
# What a character does that does not show: it takes no room, or looks like a space.
crash_unseen_hides = 보이지 않음
# Where there are very many different ones
crash_unseen_others = 그 밖에 { $count }개
# Another report was chosen while an editor is open.
crash_save_first = 먼저 이것을 저장하거나 취소하십시오.
# The program's new version does not know the report any more.
crash_not_declared = 이 버전의 프로그램에는 이런 보고서가 더 이상 선언되어 있지 않습니다. 그대로 보내거나 삭제할 수 있습니다.
# The report has no text of the program's own.
crash_no_texts = 편집할 수 있는 글이 없습니다.
# What switching the tier off does, while nothing waits.
crash_off_means_word = 꺼져 있는 동안에는 오류를 기록하지 않습니다.
# In place of the list, where nothing waits.
crash_nothing_waits = 기다리는 오류 보고서 없음
# What the choice means while no crash is recorded.
crash_means_later = 오류를 다시 기록하게 되면 적용됩니다.
# What was read is not what stands there now.
crash_changed = 아무것도 하지 않았습니다: 프로그램에 다시 오류가 생기는 등의 이유로 그사이 보고서가 바뀌었습니다. 지금의 보고서를 다시 읽어 보십시오.

## The same with facts in them

crash_tab = 오류 보고서({ $count })
crash_when = { $count ->
    [1] { $time }
   *[other] { $time }, { $count }번
}
# $identifier: whether the report carries one, yes or no
crash_what_it_is = { $identifier ->
    [yes] { $name } 프로그램이 오류에 대해 개발자에게 알릴 내용입니다. 식별자와 함께 { $url }(으)로 보냅니다.
   *[no] { $name } 프로그램이 오류에 대해 개발자에게 알릴 내용입니다. 식별자 없이 { $url }(으)로 보냅니다.
}
# After what the report is: until when it stays here.
crash_nothing_leaves = “보내기”를 누를 때까지 아무것도 이 컴퓨터를 떠나지 않습니다.
crash_not_now = 그래도 기다려야 합니다. { $reason }.
# How much of the report was replaced: nothing.
crash_nothing_replaced = 개인 정보로 보이는 것이 없어서 아무것도 바꾸지 않았습니다. 그래도 읽어 보십시오.
crash_replaced = 개인 정보 { $count }개를 바꾸었습니다. 밑줄로 표시되어 있습니다.
crash_would_wait = { $name } 프로그램에 오류가 생기면 읽어 볼 때까지 보고서를 여기에 보관합니다. 먼저 이 컴퓨터에서 이름, 폴더, 주소를 제거합니다. 그런 다음 편집하거나 보내거나 삭제할 수 있습니다. 보내거나 삭제한 것은 기록에 나타납니다.
crash_would_go = { $name } 프로그램에 오류가 생기면 선택한 대로 보고서를 바로 보냅니다. 먼저 이 컴퓨터에서 이름, 폴더, 주소를 제거합니다. 보낸 것은 바이트 하나까지 기록에 있습니다.
crash_would_not = { $reason }. 그래서 { $name } 프로그램에 오류가 생겨도 아무것도 보관하거나 보내지 않습니다.
crash_ask_means = { $name } 프로그램에 오류가 생기면 보내거나 삭제할 때까지 보고서가 여기에서 기다립니다.
# What “Always send” does.
crash_always_means = 오류 보고서를 묻지 않고 보냅니다.
crash_always_means_later = { $count ->
    [1] 오류 보고서를 묻지 않고 보냅니다. 이미 기다리는 보고서는 계속 기다립니다.
   *[other] 오류 보고서를 묻지 않고 보냅니다. 이미 기다리는 보고서들은 계속 기다립니다.
}
crash_off_means = 끄면 기다리는 보고서 { $count }개를 삭제합니다. 그 뒤에는 오류를 기록하지 않습니다.
crash_waiting = 오류 보고서 { $count }개가 검토를 기다립니다.
# The question before a report is deleted.
crash_delete_question = 이 오류 보고서를 삭제하시겠습니까?
# What deleting a report does.
crash_delete_means = 내용을 이 컴퓨터에서 제거하고 보내지 않습니다. 기록에는 보고서가 있었다는 것만 남습니다.
crash_not_saved = 저장하지 못했습니다: { $why }.
# What became of a report that was let go, as a title: the server has it.
crash_sent = 보냄
# Below that title, where the server proved which bytes it has.
crash_sent_confirmed = 서버가 받았으며, 바로 이 바이트를 받았다고 확인했습니다.
# Below that title, where the server did not.
crash_sent_unconfirmed = 서버가 받았습니다. 어떤 바이트를 받았는지는 알려 주지 않았습니다.
# What became of a report that was let go, as a title: the server said no.
crash_refused = 거부됨
# What “Refused” means for that report.
crash_refused_means = 서버가 거부했습니다. 다시 보내지 않습니다.
# What became of a report that was let go, as a title: it was switched off in time.
crash_withdrawn = 철회됨
# What “Withdrawn” means for that report.
crash_withdrawn_means = 보내기 전에 껐습니다. 이 컴퓨터를 떠난 적이 없습니다.
# What became of a report that was let go, as a title: it grew too old.
crash_expired = 만료됨
# What “Expired” means for that report.
crash_expired_means = 30일 동안 보낼 수 없어서 더는 보내지 않습니다.
# What became of a report that was let go, as a title: nobody knows.
crash_unknown = 알 수 없음
# What “Unknown” means for that report.
crash_unknown_means = 보내기 시작했지만 응답이 오지 않았습니다. 도착했을 수도 있습니다. 다시 보내지 않습니다.
# What became of a report that was let go, as a title: it has not left yet.
crash_queued = 대기 중
# Below that title, while it is being sent.
crash_queued_now = 보내기를 허락했습니다. 지금 보내는 중입니다.
# Below that title, before what stands in the way.
crash_queued_not_yet = 보내기를 허락했지만 아직 보내지 못했습니다.
crash_queued_later = { $name } 프로그램이 실행되는 동안, 그리고 “candor deliver”로 다시 시도합니다.
# A report was deleted here, as a title.
crash_deleted = 삭제됨
# What became of what the deleted report said.
crash_deleted_means = 내용은 이 컴퓨터에 없으며 보낸 적이 없습니다. 기록에는 보고서가 있었다는 것만 남습니다.
# A report went away while this window showed it, as a title.
crash_not_here = 이 보고서는 이제 여기에 없습니다
# Why a report is not here any more: somebody deleted it.
crash_meanwhile_deleted = 그사이 삭제되었습니다. 명령줄이나 다른 창에서 삭제했거나, 꺼서 삭제되었습니다. 보낸 적은 없습니다.
# Why a report is not here any more: somebody let it go.
crash_meanwhile_released = 그사이 명령줄이나 다른 창에서 보내기를 허락했습니다. 어떻게 되었는지는 기록에 있습니다.
# Why a report is not here any more, where the history has to say it.
crash_meanwhile_other = 이제 기다리고 있지 않습니다. 어떻게 되었는지는 기록에 있습니다.
# Why a report is not here any more: somebody cleared the history.
crash_meanwhile_cleared = 그사이 기록이 지워졌고 보고서도 함께 지워졌습니다. 여기에서 보낸 적은 없습니다.
# After why a report is not here any more, if it was being edited.
crash_typing_lost = 입력하던 내용은 저장되지 않았습니다.
crash_another_sends = 지금 다른 프로세스가 { $name } 메시지를 보내고 있습니다.

## What a person writes to the makers, and what became of what they sent

# The tab for what the person writes to a program’s makers, and for what became of what they sent.
feedback_tab_word = 의견
# Above what is written
feedback_title = { $publisher }에게 쓰기
# Below that
feedback_goes_to = “보내기”를 누르면 식별자 없이 { $url }(으)로 보냅니다. 그때까지는 입력한 것을 보관하지 않습니다.
# Why nothing can be sent now; $reason is a clause
feedback_would_not = { $reason }. 그래서 작성한 것을 보낼 수 없습니다.
# Opens the page with the switches, of which one stands in the way.
feedback_choices = 선택으로 이동
# The choice among several kinds of message that can be written.
feedback_kind = 메시지 종류
# A choice in which nothing was chosen, so that nothing of it is sent.
feedback_not_chosen = 선택 안 함
# Below a text: how long it is, and how long it may be
feedback_room = { $most }자 중 { $count }자
# In place of what would be sent.
feedback_does_not_fit = 작성한 글이 너무 깁니다. 줄이면 보낼 수 있습니다.
# Below what is written; $what: see `mark_folder` and those below it
feedback_warning = 글에 다음이 들어 있는 것 같습니다: { $what }. 입력한 그대로 보내므로, 의도한 경우에만 남겨 두십시오.
# In `feedback_warning`
mark_folder = 사용자의 폴더
# In `feedback_warning`
mark_name = 계정 또는 컴퓨터 이름
# In `feedback_warning`
mark_email = 전자 메일 주소
# In `feedback_warning`
mark_address = 네트워크 주소
# In `feedback_warning`
mark_secret = 암호 또는 키
# In `feedback_warning`
mark_number = 긴 숫자
# In place of what would be sent.
feedback_empty = 무언가를 작성하면 보내질 내용이 여기에 정확히 나타납니다.
# The choice changed meanwhile, or the program’s manifest.
feedback_changed = 보내지 않았습니다: 표시한 뒤에 보내질 내용이 바뀌었습니다. 다시 확인하십시오.
# A message was let go.
feedback_kept = 보내는 중입니다. 어떻게 되었는지는 “보낸 것”에 나타납니다.
# A message was let go and not sent; $why is a sentence
feedback_not_yet = 보관했지만 아직 보내지 못했습니다. { $why } { $name } 프로그램이 실행되는 동안, 그리고 “candor deliver”로 다시 시도합니다.
# Above the list of sent messages and crash reports.
feedback_sent = 보낸 것
# In place of that list.
feedback_none_sent = 아직 없습니다. 보낸 메시지와 오류 보고서가 여기에 나타납니다.
# Above that list
feedback_asked_at = 어떻게 되었는지 언제든지 물어볼 수 있습니다. 질문은 { $url }(으)로 보내며 접수 번호만 들어 있습니다. 직접 묻지 않으면 아무것도 묻지 않습니다.
# Above that list
feedback_no_address = { $name } 프로그램은 어떻게 되었는지 물어볼 곳을 알려 주지 않습니다.
# Below that list
feedback_more = 최근 { $count }개만 여기에 나타납니다. 모두 보려면 “candor reports”를 사용하십시오.
# Asks the server about one of them.
feedback_ask = 어떻게 되었습니까?
# While one is asked about.
feedback_asking = 서버에 묻는 중…
# Waits for the answer no longer.
feedback_stop = 중지
# Erases one of them on the server, after a question.
feedback_erase = 서버에서 지우기…
# The question before that.
feedback_erase_question = 이 보고서를 서버에서 지우시겠습니까?
# What it does; $url: an address
feedback_erase_means = { $url }에 이 접수 번호로 들어온 것을 지워 달라고 요청하며, 그 번호 말고는 아무것도 알리지 않습니다. 그러면 개발자가 더는 읽을 수 없습니다. 되돌릴 수 없습니다.
# What it does not do.
feedback_erase_not_all = 백업에는 한동안 사본이 남을 수 있으며, 언제까지인지는 응답에 있습니다. 이 컴퓨터의 기록은 남습니다.
# What the server said about one of them.
feedback_erased = 서버에서 지웠습니다.
# The server was asked to erase one of them, and its answer was lost.
feedback_may_be_erased = 지워졌을 수도 있습니다. 확실히 하려면 다시 지우십시오. 그러면 서버가 처음과 같이 응답합니다.
# About one of them.
feedback_never_asked = 아직 묻지 않았습니다.
# About one of them.
feedback_unfinished = 마지막 질문에 아직 응답이 없습니다.
# What the server answered about one of them.
feedback_not_known = 서버가 이 번호를 모르거나, 더는 알지 못합니다.
# What the server answered about one of them.
feedback_no_sense = 서버의 응답을 이해할 수 없습니다.
# About one of them; $status is a number such as 503
feedback_answered = 서버가 { $status }(으)로 응답했고 이에 대해서는 아무 말이 없었습니다.
# About one of them; $why in the system’s own words
feedback_not_reached = 서버에 물을 수 없습니다: { $why }.
# About one of them
feedback_elsewhere = { $url }(으)로 보냈는데, 프로그램은 이제 이를 모르는 다른 서버를 사용합니다.
# How far the makers have come with one of them.
feedback_received = 받음.
# How far the makers have come with one of them.
feedback_seen = 개발자가 확인함.
# How far the makers have come with one of them.
feedback_fixed = 고침.
# How far the makers have come with one of them
feedback_fixed_in = { $version } 버전에서 고침.
# How far the makers have come with one of them.
feedback_other = 이 버전의 Candor가 표현할 수 없는 상태입니다.
# After that; $time such as “today 20:15”
feedback_asked = 물어본 시간: { $time }.
# Above what the makers answered.
feedback_answer = 개발자의 답변

## Settings of the window

# The button at the end of the list of programs, and the title of what it opens.
settings = 설정
# The choice of the colours.
theme = 테마
# Colours: as the system has them.
theme_system = 시스템과 같게
# Colours: by day.
theme_light = 밝게
# Colours: by night.
theme_dark = 어둡게
# The choice of the size of everything.
text_size = 글자 크기
# A text size
percent = { $number }%
# The choice of the language.
language = 언어
# $language: what the system asks for, in its own words
language_system = 시스템과 같게({ $language })
# The switch for less movement.
movement_less = 움직임 줄이기
# What less movement is.
movement_less_means = 애니메이션을 끕니다.
# Below the title of the settings: what they are.
settings_means = 이 창의 모양과 이 창에 나타나는 프로그램입니다.
# Closes the settings.
settings_done = 완료
choice_not_written = 선택을 저장하지 못해 이전 그대로입니다: { $why }({ $path }).
settings_not_kept = 창 설정을 저장하지 못했습니다: { $why }.
# The file with the settings could not be read. $path: where it is kept
settings_unreadable = 이 창을 열 때 설정을 읽을 수 없어 초기화했습니다. 새 파일을 쓰기 전에 이전 파일을 { $path }(으)로 보관합니다.
# No font has the characters of the chosen language
fonts_missing = 이 컴퓨터에는 { $language } 문자가 있는 글꼴이 없습니다. Noto Sans CJK 같은 글꼴을 설치하고 이 창을 다시 여십시오.

## The list of programs

# Above what adds a program.
add_program = 프로그램 추가…
# Above the same, as a heading: no dots, because nothing opens.
add_program_heading = 프로그램 추가
# What a person is asked for when they add a program, and that it does no harm.
add_program_means = 프로그램의 명세 파일, 곧 보낼 수 있는 모든 것의 목록이 있는 .toml 파일을 고르십시오. 추가해도 아무것도 보내지 않습니다.
# The field for the path of a manifest.
add_program_path = 명세 파일
# Adds the program whose manifest was named.
add = 추가
program_added = { $name } 프로그램을 추가했습니다.
# $why: a whole sentence
demo_not_started = 데모를 열 수 없습니다. { $why }
no_window = 여기서는 창을 열 수 없습니다({ $why }). 명령줄에서도 같은 일을 할 수 있습니다: { $command }
program_not_added = 추가하지 못했습니다: { $why }.
# In `program_not_added`: why
no_file_there = { $path } 파일이 없습니다
# Leaves a program out of the list.
hide_program = 이 프로그램 숨기기
# What hiding a program does, and what not.
hide_means = 여기에서 숨기기만 합니다. 보낼 수 있는 것은 바뀌지 않습니다.
hidden_programs = 숨긴 프로그램 { $count }개
show_program = { $name } 다시 표시
# One switch for every program.
all_programs = 프로그램이 보내도록 허용
# What the switch for every program does.
all_programs_off_means = 끄면 모든 프로그램이 한 번에 꺼지고 식별자가 바뀝니다. 켜면 그렇게 꺼진 프로그램의 선택이 그대로 되돌아옵니다.
# Why the switch for every program cannot be moved.
all_programs_locked = 모든 프로그램이 꺼져 있습니다. 하나씩 켜십시오.
# Opens the system’s own dialog for files.
choose_file = 파일 고르기…
# The system has no dialog for files.
no_dialog = 여기에는 파일 대화 상자가 없습니다. 파일의 경로를 입력하십시오.
# Takes a manifest that cannot be used out of the list of programs.
forget_manifest = 목록에서 제거
# $names: the manifest files of programs that the switch for all of them could not switch off
all_programs_not_reached = { $count ->
    [1] 끄지 못함: { $names }. 명세 파일을 사용할 수 없어서 Candor는 선택이 어디에 보관되는지 모릅니다. 이전에 선택한 것은 그대로 유효합니다.
   *[other] 끄지 못함: { $names }. 이 프로그램들의 명세 파일을 사용할 수 없어서 Candor는 선택이 어디에 보관되는지 모릅니다. 이전에 선택한 것은 그대로 유효합니다.
}
# $folders: folders of manifests that could not be read, or not all of them; programs that the switch for all of them could not switch off are unknown
all_programs_not_looked_into = 명세 파일을 모두 읽지는 못했습니다: { $folders }. 그 안에 명세 파일이 있는 프로그램은 꺼지지 않았을 수 있습니다. 이전에 선택한 것은 그대로 유효합니다.
# $names: programs that the switch for all of them does not switch on again
all_programs_left_off = { $count ->
    [1] 꺼진 채로 있음: { $names }. 따로 켜십시오. 이전 버전은 선택한 것보다 많이 보낼 수 있습니다.
   *[other] 꺼진 채로 있음: { $names }. 하나씩 켜십시오. 이전 버전은 선택한 것보다 많이 보낼 수 있습니다.
}

## A single field

# A small switch beside a field, for screen readers
send_field = { $field } 보내기
# Beside a field that the person withholds.
field_withheld = 제외함. 메시지의 나머지는 그대로 보냅니다.
# Beside a field that the person withholds, where nothing is sent at all.
field_left_out = 제외함.
# $entry: what stands in the file by hand, such as app_opened/*
field_withheld_wider = 파일의 “{ $entry }” 때문에 다른 것과 함께 제외됩니다. 파일에서만 바꿀 수 있습니다.
# Above the switches of single fields.
withhold_means = 필드를 끄면 그 필드만 제외합니다.

## Identity

# Copies the identifier.
identity_copy = 식별자 복사
# Said quietly for some seconds: the identifier was copied.
identity_copied = 식별자를 복사했습니다.
# Asks whether to replace the identity.
identity_replace = 식별자 바꾸기…
# The question whether to replace the identity.
identity_replace_question = 식별자를 바꾸시겠습니까?
# What replacing it does.
identity_replace_means = 이제부터 메시지에 새 식별자가 들어가며, 서버는 새로운 사람으로 여깁니다. 서버는 이전 식별자로 받은 것을 계속 보관합니다. 이미 기다리는 것은 이전 식별자로 보냅니다.
# Yes: replace the identity.
identity_replace_it = 바꾸기
# No: keep the identity.
identity_keep = 취소
# The identity was replaced.
identity_replaced = 식별자를 바꿨습니다.

## On the server

# Above what a person can do about what the server has of theirs.
server = 서버에서
# $url: an address
server_where = { $url }에 물으며, 단추를 누를 때만 묻습니다.
# What the server learns when it is asked.
server_says_who = 식별자가 본인의 것이라는 증명을 서버에 보내며, 서버는 IP 주소를 봅니다.
# The same where identifiers change every month.
server_says_months = 서버는 서로 다른 달의 어떤 식별자가 함께 속하는지도 알게 됩니다.
# In place of the buttons, while there is nothing to ask for.
server_nothing_yet = 아직 식별자와 함께 보낸 것이 없어서 서버가 찾을 수 있는 것이 없습니다.
# A button.
server_fetch = 서버에 있는 것 가져오기
# A button that asks first.
server_erase = 서버에서 지우기…
# A button that opens the server’s page in the browser.
server_page = 서버의 페이지 열기
# Ends what is being asked.
server_cancel = 취소
# $place: of the identifier that is asked about; $messages: such as “3 messages”
server_progress = 식별자 { $of }개 중 { $place }번째를 묻는 중입니다. 지금까지: { $messages }.
# While nothing is known yet.
server_asking = 서버에 묻는 중…
# $messages: such as “3 messages”
server_has = 서버에 있는 내 데이터: { $messages }.
# What came.
server_has_none = 서버에 내 데이터가 없습니다.
# $days: such as “a year”
server_keeps = 서버는 메시지를 { $days } 동안 보관한다고 합니다.
# Only a part of it came.
server_more = 서버에 한 번에 가져올 수 있는 것보다 많은 데이터가 있습니다. 서버의 페이지에서 모두 파일로 받을 수 있습니다.
# Messages that both have.
server_same = 양쪽이 같음
# Messages that only this computer has.
server_only_here = 여기에만
# Messages that only the server has.
server_only_there = 서버에만
# One of the three lists; $count: how many messages are in it
server_side = { $name }: { $count }
# Below a long list; $messages: such as “3 messages”
server_first = 여기에 처음 것만 표시함: { $messages }.
# $time: see `today_at_inside`
server_waits = 서버가 잠시 쉬어 달라고 합니다. 다음 시간 뒤에 계속 묻습니다: { $time }.
# Why identifiers are kept that no message carries any more.
server_former = 이전 식별자는 이 용도로만 보관하며, 그것으로 보낸 것을 서버에서 지우거나 잊을 때까지 보관합니다.
# The name of the list, for screen readers.
server_list = 비교한 메시지
# The name of the bytes, for screen readers.
server_bytes = 정확한 바이트
# In place of an empty list.
server_none = 없음
# $messages: such as “3 messages”
server_beyond_counted = 개발자가 밝힌 대로 세기만 하고 보관하지 않아서 다른 것들 사이에서 찾을 수 없음: { $messages }.
# $messages: such as “3 messages”
server_beyond_without = 식별자 없이 보내서 서버에서 찾을 수 없음: { $messages }.
# $messages: such as “3 messages”
server_beyond_elsewhere = 다른 주소로 보냄: { $messages }.
# $messages: such as “3 messages”
server_beyond_over = 서버에서 지웠거나 이 컴퓨터가 잊은 식별자로 보냄: { $messages }.
# $messages: such as “3 messages”
server_beyond_unfinished = 가져온 것에 없으며, 서버에 더 있음: { $messages }.
# $why: see server_why
server_not_fetched = 아무것도 가져오지 못했습니다: { $why }.
# $why: see server_why
server_not_erased = 지워졌는지 확실하지 않습니다: { $why }.
# $why: see server_why
server_not_opened = 페이지를 열지 못했습니다: { $why }.
# $messages: such as “3 messages”
server_erased = 서버에서 지움: { $messages }.
# $date: a day
server_backups = 백업에 사본이 남는 기한: { $date }.
# What follows from erasing.
server_replaced = 식별자를 바꿨습니다. 다음 메시지에는 새 식별자가 들어갑니다.
# $messages: such as “3 messages”
server_withdrawn = 이전 식별자로 기다리고 있었으며 더는 보내지 않음: { $messages }.
# What erasing cannot reach.
server_counted_stays = 세기만 한 것은 찾을 수 없으며, 센 채로 남습니다.
# $done and $of: how many identifiers; $why: see server_why
server_part = 식별자 { $of }개 중 { $done }개까지 하고 끝났습니다: { $why }.
# $why: see server_why
server_after = 서버는 지웠지만, 그 뒤에 여기에서 할 일을 모두 하지 못했습니다: { $why }.
# The page is on its way to the browser.
server_page_opened = 한 번만 쓸 수 있는 링크로 서버의 페이지가 브라우저에서 열립니다.
# Asks whether to erase.
server_erase_question = 서버에 있는 내 데이터를 지우시겠습니까?
# What it does; $url: an address
server_erase_means = { $url }에 이전 것을 포함해 내 식별자가 있는 모든 메시지를 지워 달라고 요청합니다. 되돌릴 수 없습니다.
# What it does on this computer.
server_erase_here = 그런 다음 식별자를 바꾸며, 그 식별자로 아직 기다리는 메시지는 보내지 않습니다. 이 컴퓨터의 기록은 남습니다.
# What it does not do.
server_erase_not_all = 백업에는 한동안 사본이 남을 수 있으며, 언제까지인지는 응답에 있습니다. 세기만 한 것은 찾을 수 없습니다.
# Yes: erase.
server_erase_it = 서버에서 지우기
# No: do not erase.
server_erase_not = 취소
# A quiet link below the buttons.
server_forget = 이전 식별자 잊기…
# The question whether to forget earlier identifiers.
server_forget_question = 이전 식별자를 잊으시겠습니까?
# What that means.
server_forget_means = 서버가 이전 식별자로 가진 것은 서버에 남으며, 그 뒤에는 본인을 포함해 아무도 가져오거나 지울 수 없습니다. 되돌릴 수 없습니다. 서버에는 묻지 않습니다.
# What happens on this computer.
server_forget_here = 이전 식별자로 아직 기다리는 메시지는 보내지 않습니다. 사용 중인 식별자와 이 컴퓨터의 기록은 남습니다.
# Yes: forget them.
server_forget_it = 잊기
# Afterwards, and among the decisions.
server_forgot = 잊은 이전 식별자: { $count }개.
# In `server_not_fetched` and the like: why
server_cancelled = 직접 취소했습니다
# In `server_not_fetched` and the like: why
server_why_not_offered = 개발자가 제공하지 않습니다
# In `server_not_fetched` and the like: why
server_why_conflict = 명세 파일 두 개가 이 프로그램을 내세워서 어느 서버인지 분명하지 않습니다
# In `server_not_fetched` and the like: why
server_why_no_identifier = 식별자와 함께 그곳으로 보낸 것이 없습니다
# In `server_not_fetched` and the like: why
server_why_new_server = 프로그램이 이제 다른 서버 { $url }을(를) 가리킵니다. 그 서버에 내 데이터가 있다고 볼 만한 것이 없으며, “선택”에서 동의하기 전에는 증명을 보내지 않습니다
# In `server_not_fetched` and the like: why; $status: a number
server_why_refused = 서버가 증명을 받아들이지 않습니다({ $status })
# In `server_not_fetched` and the like: why; $status: a number
server_why_not_there = 서버에 그런 페이지가 없습니다({ $status })
# In `server_not_fetched` and the like: why; $status: a number
server_why_busy = 서버가 지금 응답할 수 없습니다({ $status }). 나중에 다시 시도하십시오
# The same; $time: see `today_at_inside`
server_why_busy_until = 서버가 지금 응답할 수 없습니다({ $status }). 다음 시간 뒤에 다시 시도해 달라고 합니다: { $time }
# In `server_not_fetched` and the like: why
server_why_unreadable = 서버의 응답을 사용할 수 없습니다
# Among the decisions; $messages: such as “3 messages”
server_asked_fetch = 서버에 있는 것을 가져옴: { $messages }.
# Among the decisions, after that.
server_asked_more = 서버에 더 있었습니다.
# Among the decisions, after what was asked; $count: a number
server_asked_requests = 요청 수: { $count }.
# Among the decisions.
server_asked_page = 서버의 페이지를 열었습니다.
# Among the decisions.
server_asked_in_vain = 서버에 물었지만 성공하지 못했습니다.
# Among the decisions: nobody was there any more to hear the answer.
server_asked_open = 서버에 물었지만 응답을 알 수 없습니다.
# Among the decisions: an erasure whose answer is not known.
server_asked_maybe = 서버에 있는 것을 지워 달라고 요청했습니다. 응답이 도착하지 않았지만 지워졌을 수도 있습니다.
# Among the decisions: an erasure whose answer is not known; later the server refused a message because it had erased.
server_asked_over = 서버에 있는 것을 지워 달라고 요청했습니다. 수신 확인서는 도착하지 않았지만, 그 뒤에 서버가 지웠다고 알렸습니다.

## What is new, side by side

# Above what is new or wider, or described in other words.
news_open = 변경 내용
# Above what the person agreed to.
news_column_before = 동의했을 때
# Above what is asked for now.
news_column_now = 지금
# Below “When you agreed”: nothing of it was there.
news_was_not_there = 아직 없었음.

## How much, and how often

# What a message amounted to lately
volume_measured = 지난 30일 동안 { $count }개, 모두 { $size }.
# The same where the choice was another meanwhile
volume_scaled = 지난 30일 동안 { $count }개, 지금 스위치로는 약 { $size }.
# A message that is sent again and again
volume_repeats = { $name } 실행 중 시간당 { $count }개, 약 { $size }.
volume_tier = 한 달에 { $size }
# Below a switch that was switched on: a message is now sent. $fields: see `field_count`
adds_message = “{ $message }” 메시지 추가({ $fields }).
# Below a switch that was switched off: a message is no longer sent
takes_out_message = “{ $message }” 메시지 제거.
# Below a switch that was switched on: a message says more
adds_fields = “{ $message }” 메시지에 필드 { $count }개 추가.
# Below a switch that was switched off: a message says less
takes_out_fields = “{ $message }” 메시지에서 필드 { $count }개 제거.
# Below the name of something that was found: what kind of thing it is, and what it means
found_kind = { $kind }. { $means }
# Below a list of what was found that is cut
find_more = 그 밖에 { $count }개. 단어를 더하면 좁힐 수 있습니다.
# Above the exact bytes of a message.
as_sent_means = 정확한 바이트입니다.
# Above the bytes of a message, laid out to be read.
to_read_means = 읽기 좋게 정리했습니다. 정확한 바이트는 “보낸 그대로”에 있습니다.

## Several messages of the history

copy_rows = 메시지 { $count }개 복사
rows_chosen = { $count }개 선택함
rows_copied = 메시지 { $count }개를 복사했습니다.
# More were chosen than fit
rows_copied_part = 메시지 { $all }개 중 가장 오래된 { $count }개({ $size })만 복사했습니다. 그보다 많으면 붙여 넣기에 너무 많습니다. “내 데이터”의 보고서에 모두 있습니다.
# For screen readers: how several rows are chosen without a mouse.
rows_keys = Shift로 여러 개를 선택하고, Ctrl+위쪽과 Ctrl+아래쪽으로 선택하지 않고 이동하며, Ctrl+Space로 그것을 추가하고, Ctrl+A로 표시된 것을 모두 선택하고, Esc로 하나만 남기며, Ctrl+C로 선택한 것을 복사합니다.

## The table of the history: its columns, and the way to the newest message

# For screen readers: how the columns are made wider without a mouse.
width_keys = Shift+왼쪽과 Shift+오른쪽으로 열을 좁히거나 넓히고, Delete로 내용에 맞춥니다.
# For screen readers: what makes a column wider
width_of = 너비: { $column }
# A button over the rows: so many have come that are not in sight; an arrow follows
newer = 새 메시지 { $count }개
# In place of the rows, above a button that shows everything again.
nothing_matches = 검색과 필터에 맞는 것이 없습니다.

## Until when a message waits

# After what became of a message: nobody is there to send it, and when that changes
nobody_sends = Candor가 아는 한 { $name } 프로그램은 실행 중이 아닙니다. 다음에 실행될 때 보냅니다.
# The same where the server asked to wait. $time: inside a sentence
nobody_sends_asked = Candor가 아는 한 { $name } 프로그램은 실행 중이 아닙니다. 서버가 기다려 달라고 했습니다({ $time }까지). 그 뒤에 실행될 때 보냅니다.
next_attempt = 다음 시도: { $time }.
next_attempt_asked = 서버가 기다려 달라고 했습니다. 다음 시도: { $time }.

## The whole request with a message

# The form that shows it.
whole_request = 전체 요청
# $size: of the body. The digest itself follows on a line of its own
request_digest = 본문의 SHA-256({ $size }):
# How to check that by hand
request_check = 직접 확인하려면 본문을 저장하고 { $command } 명령을 실행하십시오. 같은 숫자가 나옵니다.
# In place of the body.
request_not_whole = 이 요청에 있던 것이 이제 기록에 모두 남아 있지 않아서 본문을 표시할 수 없습니다. 헤더와 다이제스트는 보냈을 때와 같습니다.
# Above a request that never left.
request_stayed = 연결되지 않아서 이 요청의 어떤 것도 컴퓨터를 떠나지 않았습니다.
# The answer to it, as a heading.
answer_word = 응답
# Saves the exact bytes of the body.
save_body = 본문 저장…
body_saved = 본문을 { $path }에 저장했습니다
body_not_saved = 본문을 저장하지 못했습니다: { $why }.
# Why: the history does not have it.
body_gone = 이제 기록에 없습니다
# Why something was not done about a program: between the click and the deed its manifest went away
program_gone = 명세 파일이 없어졌거나 더는 사용할 수 없습니다

## What a decision changed

# $tiers: a list of names
decision_on = 켬: { $tiers }.
decision_off = 끔: { $tiers }.
# $fields: a list of fields
decision_withheld = 제외함: { $fields }.
decision_allowed = 다시 포함함: { $fields }.
decision_cause = { $event } ({ $tier })
# A decision: no to everything, after a yes.
decision_all_off = 보내기를 끔.
# A decision: yes to sending, after a no. What is on now follows.
decision_all_on = 보내기를 켬.
# $until: see pause_until and pause_until_resumed
decision_paused = { $until } 일시 중지.
# A decision: a pause was ended.
decision_resumed = 다시 시작함.
# A decision about crash reports.
decision_ask = 오류 보고서: 매번 묻기.
# A decision about crash reports.
decision_always = 오류 보고서: 항상 보내기.
# A decision about what had changed in the program’s description: a yes to it, or that it was seen.
decision_news = 바뀐 내용을 확인하거나 그에 답함.
# A decision that changed no switch.
decision_other = 바뀐 스위치 없음.

## Texts of the built-in programs (SkellyCam, ETS2LA)

skellycam_about = 여러 카메라의 동기화된 영상을 녹화합니다.
skellycam_existence_ping = 존재 신호
skellycam_existence_ping_summary = SkellyCam이 시작되었다는 것과 그 버전을 알립니다.
skellycam_existence_ping_why = 얼마나 많은 사람이 SkellyCam을 사용하는지 알 수 있습니다.
skellycam_system_fingerprint = 시스템 특징
skellycam_system_fingerprint_summary = 어떤 운영 체제와 하드웨어를 사용하는지 알립니다.
skellycam_system_fingerprint_why = 개발자가 어떤 플랫폼을 먼저 지원할지 알 수 있습니다.
skellycam_usage_analytics = 사용 분석
skellycam_usage_analytics_summary = 어떤 단추와 기능을 사용하는지 알리며, 녹화한 내용은 절대 알리지 않습니다.
skellycam_usage_analytics_why = 무엇을 개선할 만한지 알 수 있습니다.
skellycam_app_opened_title = SkellyCam 시작
skellycam_app_opened_when = SkellyCam이 시작될 때
skellycam_app_opened_event = 이 메시지의 내용: SkellyCam이 시작되었습니다.
skellycam_app_opened_app_name = 이것을 보내는 프로그램입니다.
skellycam_app_opened_app_version = 사용하는 SkellyCam의 버전입니다.
skellycam_app_opened_system_os = 이 컴퓨터의 운영 체제입니다.
skellycam_app_opened_system_os_version = 이 컴퓨터의 운영 체제 버전입니다.
skellycam_app_opened_system_architecture = 이 컴퓨터의 프로세서 종류입니다.
skellycam_app_opened_system_cpu_count = 이 컴퓨터의 프로세서 수입니다.
skellycam_app_opened_system_total_ram_gb = 이 컴퓨터의 메모리 크기입니다.
skellycam_app_opened_system_python_version = SkellyCam이 실행되는 Python의 버전입니다.
skellycam_feature_used_title = 기능 사용
skellycam_feature_used_when = SkellyCam의 기능을 사용할 때
skellycam_feature_used_event = 이 메시지의 내용: 기능을 사용했습니다.
skellycam_feature_used_feature = 이 고정된 목록 중에서 사용한 기능입니다. 파일 이름, 사진, 녹화는 절대 포함되지 않습니다.
ets2la_about = Euro Truck Simulator 2와 American Truck Simulator에서 트럭을 스스로 운전합니다.
ets2la_activity_ping = 활동 신호
ets2la_activity_ping_summary = ETS2LA가 실행 중임을 2분마다 알립니다.
ets2la_activity_ping_why = 지금 얼마나 많은 사람이 ETS2LA를 사용하는지 알 수 있습니다.
ets2la_performance = 속도와 플러그인
ets2la_performance_summary = ETS2LA가 얼마나 매끄럽게 실행되는지, 어떤 플러그인이 켜져 있는지 알립니다.
ets2la_performance_why = ETS2LA를 느리게 하는 것을 찾는 데 도움이 됩니다.
ets2la_crash_reports = 오류 보고서
ets2la_crash_reports_summary = 프로그램의 어디에서 실패했는지 알립니다. 이름과 폴더는 먼저 여기에서 제거하며, 보내기 전에 각 보고서를 읽어 볼 수 있습니다.
ets2la_crash_reports_why = 가장 흔한 오류부터 고치는 데 도움이 됩니다.
ets2la_activity_ping_title = ETS2LA 실행 중
ets2la_activity_ping_when = ETS2LA가 실행되는 동안 2분마다
ets2la_activity_ping_event = 이 메시지의 내용: ETS2LA가 실행 중입니다.
ets2la_activity_ping_id = 설치를 구별하여 두 번 세지 않게 하는 무작위 숫자입니다. 매달 바뀌며 이 컴퓨터의 어떤 것에서도 만들어지지 않습니다.
ets2la_performance_when = ETS2LA가 운전하는 동안 10분마다, 그리고 닫힐 때
ets2la_performance_event = 이 메시지의 내용: ETS2LA가 얼마나 매끄럽게 실행되는지입니다.
ets2la_performance_app_version = 사용하는 ETS2LA의 버전입니다.
ets2la_performance_fps = 10분 동안 각 프레임 속도로 그린 프레임 수입니다.
ets2la_performance_plugins = 그동안 켜져 있던 ETS2LA 자체 플러그인이며, 이 고정된 목록에 있는 것입니다.
ets2la_crash_report_title = ETS2LA 오류
ets2la_crash_report_when = ETS2LA에 오류가 생길 때
ets2la_crash_report_event = 이 메시지의 내용: ETS2LA에 오류가 생겼습니다.
ets2la_crash_report_count = 이 보고서를 보기 전에 같은 오류가 생긴 횟수입니다.
ets2la_feedback = 사용자 의견
ets2la_feedback_summary = 개발자에게 쓰는 내용이며, 직접 보낼 때만 보냅니다.
ets2la_feedback_why = 무언가를 요청하거나 무엇이 잘못되었는지 알릴 수 있습니다.
ets2la_feedback_title = 개발자에게 보내는 메시지
ets2la_feedback_when = 직접 보낼 때
ets2la_feedback_event = 이 메시지의 내용: 무언가를 썼습니다.
ets2la_feedback_message = 개발자에게 쓰는 내용입니다.
ets2la_crash_report_traceback = 프로그램의 어디에서 실패했는지를 나타내는 함수와 줄 번호입니다. 이름, 폴더, 주소, 긴 코드는 먼저 이 컴퓨터에서 제거합니다.

## What could not be done, and why

# Another manifest is in the way: it claims the same program
conflict_claims = { $file }에 따르면 { $app } 프로그램은 { $destination }(으)로 보냅니다
# Another manifest is in the way: two programs may not share a folder
conflict_shares_folder = { $name } 프로그램이 같은 폴더를 사용합니다
# Anything that failed and has no sentence of its own. $why: see `log_unusable`, `identity_io`, `system_not_allowed`
not_done = 하지 못했습니다: { $why }.
# A choice is in force, and its receipt is written later. $why: see `log_unusable` and those below it
trouble_receipt_waits = 선택이 적용되었습니다. 기록에 다시 쓸 수 있게 되면 결정 목록에 나타납니다: { $why }.
# The same where no file can be written at all
trouble_receipt_lost = 선택이 적용되었습니다. 하지만 기록({ $log })에도 그 옆의 파일({ $file })에도 쓸 수 없어서 다음 결정 때까지 결정 목록에 나타나지 않습니다.
# A choice that ends the identity could not do so
trouble_identity_kept = 이전 식별자를 따로 둘 수 없습니다: { $why }.
# Receipts that waited for the log could not be read. $why: see `log_unusable` and those below it
trouble_receipts_unread = 선택이 적용되었습니다. 다만 { $file } 파일에서 기다리는 이전 결정 항목을 읽을 수 없습니다: { $why }.
# Why a choice could not be written
not_written_no_tier = 이 프로그램에는 “{ $tier }” 범주가 없습니다.
# $entry: what should have been the name of a field
not_written_no_entry = “{ $entry }”은(는) 필드 이름이 아닙니다.
# Why a choice could not be written
not_written_not_answered = 이 프로그램에 아직 답하지 않았습니다. 먼저 무언가를 켜거나 끄십시오.
# In `choice_not_written`: why
not_written_in_the_way = 파일이 있어야 할 곳에 다른 것이 있습니다. 먼저 다른 곳으로 옮기십시오
# In `choice_not_written`: why
not_written_never_was_one = 그곳의 파일은 프로그램의 설정 파일이 아니며 사라지게 됩니다. 먼저 다른 곳으로 옮기십시오
# In `choice_not_written`: why
not_written_one_of_ours = 그곳의 파일은 Candor가 다른 용도로 씁니다. 먼저 그 파일로 이어지는 링크를 제거하십시오
# In `choice_not_written`: why
not_written_looping_link = 자기 자신으로 돌아오는 링크입니다. 먼저 제거하십시오
# In `choice_not_written`, `identity_io` and `log_io`: why
not_written_held = 다른 프로그램이 사용 중입니다. 다시 시도하십시오
# In `choice_not_written`: why
not_written_no_locks = 그곳의 파일 시스템에는 잠금이 없으며, 잠금이 없으면 거부만 기록합니다
# In `choice_not_written`: why
not_written_too_many_copies = 옆에 보관된 사본이 너무 많습니다
# In `choice_not_written`: why
not_written_contended = 다른 프로그램이 계속 파일을 바꿨습니다. 다시 시도하십시오
# The secret behind the identity. $why: what the system said
identity_io = 식별자의 비밀 값을 읽거나 쓸 수 없습니다: { $why }
# The secret behind the identity
identity_damaged = 식별자의 비밀 값이 손상되었습니다. { $file } 파일을 다른 곳으로 옮기면 새로 만들어집니다
# The secret behind the identity
identity_no_randomness = 운영 체제가 난수를 제공하지 않습니다
# A notice. $why: see `identity_io` and those below it
identity_unusable = 식별자가 들어가는 것은 기록하지 않습니다: { $why }.
# Why the history cannot be used. $why: in the words of the database
log_unusable = 기록을 사용할 수 없습니다: { $why }
# Why the history cannot be used
log_no_room = 디스크가 가득 찼습니다. 기록을 읽으려 해도 옆에 공간이 조금 필요합니다. 공간을 비우고 다시 시도하십시오
# Why the history cannot be used
log_newer = 더 새로운 버전의 Candor가 기록을 썼습니다(버전 { $version }). 그대로 둡니다({ $path })
# Why the history cannot be used
log_not_ours = 기록이 있어야 할 곳의 데이터베이스는 Candor의 것이 아닙니다. 다른 곳으로 옮기십시오({ $path })
# Why the history cannot be used
log_path_too_long = 기록의 경로가 데이터베이스의 한도인 { $most }바이트보다 길어서 사용할 수 없습니다. 폴더를 옮기십시오({ $path })
# Why the history cannot be used
log_no_locks = 기록이 있는 곳에서는 파일을 잠글 수 없어서 사용할 수 없습니다. 폴더를 다른 디스크로 옮기십시오({ $folder })
# Why the history cannot be changed
log_read_only = 기록이 있는 곳에는 아무것도 쓸 수 없어서 기록을 읽을 수만 있습니다
# Why the history cannot be read
log_unsettled = 기록을 읽을 수만 있는데 먼저 기록에 써야 할 것이 있습니다. 쓸 수 있는 곳으로 폴더를 복사하십시오({ $path })
# Why clearing the history is not complete
log_being_read = 모두 삭제했지만 다른 프로그램이 기록을 읽고 있어서 내용이 아직 파일에 남아 있습니다. 잠시 후 다시 지우십시오
# Why the log cannot be used
log_forked = 이 프로세스는 기록을 열어 둔 프로세스에서 fork되어 기록을 사용할 수 없습니다. 별도의 프로세스를 시작하십시오
# Why the log cannot be used
log_in_the_way = 기록 파일이어야 할 것이 파일이 아닙니다({ $what }). 다른 곳으로 옮기십시오({ $path })
# Why the history cannot be used. $why: what the system said
log_io = 기록을 읽거나 쓸 수 없습니다: { $why }
# Why the history cannot be used. $what: in English
log_unexpected = 기록에 예상하지 못한 것이 있습니다: { $what }
# In `crash_not_saved`: why
edit_not_declared = 이 버전의 프로그램은 오류 보고서 “{ $event }”을(를) 몰라서 편집할 수 없습니다. 그대로 보내거나 삭제할 수 있습니다
# In `crash_not_saved`: why
edit_not_editable = “{ $field }”은(는) 이 보고서에서 편집할 수 있는 글이 아닙니다. 편집할 수 있는 것: { $fields }
# In `crash_not_saved`: why
edit_nothing = “{ $field }”은(는) 이 보고서에서 편집할 수 있는 글이 아닙니다. 편집할 수 있는 글이 없습니다
# In `crash_not_saved`: why
edit_not_there = 이 보고서의 “{ $field }”에는 글이 없습니다
# In `crash_not_saved`: why. $takes: see `kind_text` and those around it
edit_wrong_type = 새 글은 “{ $field }”에 맞지 않습니다({ $takes })
# In `crash_not_saved`: why. $takes: see `kind_text` and those around it
edit_too_long = 새 글이 “{ $field }”에 너무 깁니다({ $takes })
# In `last_attempt`: why
failure_answered = 서버 응답 { $status }
# In `last_attempt`: why. $variable: the name of an environment variable
failure_proxy = 연결 없음: { $variable } 변수가 사용할 수 있는 프록시를 가리키지 않습니다({ $why })
# In `last_attempt`: why. $variable: the name of an environment variable
failure_proxy_protocol = 연결 없음: { $variable } 변수가 가리키는 프록시는 { $protocol } 프로토콜을 씁니다. HTTP와 HTTPS만 사용할 수 있습니다
# In `last_attempt`: why
failure_no_connection_in_time = 시간 안에 연결되지 않음
# In `last_attempt`: why. $why: in the words of the network
failure_no_connection = 연결 없음: { $why }
# In `last_attempt`: why
failure_no_answer_in_time = 시간 안에 응답 없음
# In `last_attempt`: why. $why: in the words of the network
failure_no_answer = 응답 없음: { $why }
# In `failure_no_connection`: nothing listens there, or it may not be reached.
network_refused = 연결이 거부되었습니다
# In `failure_no_connection`: there is no network, or none that leads there.
network_unreachable = 네트워크가 그곳에 닿지 않습니다
# In `failure_no_connection`: the server’s name could not be looked up, as without any network.
network_no_such_name = 서버의 이름을 찾을 수 없습니다
# In `failure_no_connection` and `failure_no_answer`: the connection ended too early.
network_broke_off = 연결이 끊어졌습니다
# Why a manifest cannot be used
refusal_not_a_file = 파일이 아닙니다
# Why a manifest cannot be used
refusal_too_long = 명세 파일이 { $count }바이트보다 깁니다
# Why a manifest cannot be used
refusal_utf16 = 명세 파일이 UTF-16으로 되어 있습니다. UTF-8로 저장하십시오
# Why a manifest cannot be used
refusal_not_utf8 = 명세 파일이 UTF-8 글이 아닙니다. UTF-8로 저장하십시오
# Why manifests of a folder are not used
refusal_left_out = 이 폴더에서 빠진 명세 파일: { $count }개. 짧은 것부터 최대 { $files }개, 모두 { $mib }{"\u00A0"}MB까지 읽습니다
# In `problem_wrong_type`: what is wrong
wrong_not_an_object = JSON 객체여야 하는데 다른 것입니다
# In `problem_wrong_type`: what is wrong
wrong_no_main_switch = 기본 스위치인 telemetry_enabled가 없습니다
# In `problem_wrong_type`: what is wrong. $key: the name of a key
wrong_missing = { $key } 키가 없습니다
# In `problem_wrong_type`: what is wrong. $key: the name of a key
wrong_twice = { $key } 키가 두 번 있습니다
# In `problem_wrong_type`: what is wrong. $expected: see `expected_format` and those below it
wrong_value = { $key } 값은 { $expected }여야 하는데 { $found }입니다
# In `wrong_value`
expected_format = 숫자 1
# In `wrong_value`
expected_true_or_false = true 또는 false
# In `wrong_value`
expected_switches = true 또는 false의 객체
# In `wrong_value`
expected_texts = 글의 목록
# In `wrong_value`
expected_entries = "event/field" 같은 항목의 목록
# In `wrong_value`
expected_ask_or_always = "ask" 또는 "always"
# In `wrong_value`
expected_pause = null, 시간 또는 "resumed"
# In `wrong_value`
expected_days_and_mib = days와 mib가 있는 객체
# In `wrong_value`
expected_whole_number = 정수
# In `wrong_value`
expected_object = 객체
# In `wrong_value`
expected_text = 글
# In `wrong_value`
expected_time = 2026-11-21T20:15:03Z 같은 시간
# In `wrong_value`
expected_times = 시간의 객체
# In `problem_writable`: who
writer_another_account = 다른 계정의 것입니다
# In `problem_writable`: who
writer_everybody = 모든 계정이 쓸 수 있습니다
# In `problem_writable`: who
writer_group = 파일의 그룹이 쓸 수 있습니다
# In `problem_writable`: who
writer_access_list = 접근 목록이 다른 사용자에게 권한을 줍니다
# In `problem_not_a_file`: what it is
instead_folder = 폴더
# In `problem_not_a_file`: what it is
instead_device = 장치 또는 파이프
# In `problem_not_a_file`: what it is
instead_link = 링크
# What the operating system said
system_not_allowed = 허용되지 않습니다
# What the operating system said
system_no_room = 디스크가 가득 찼습니다
# What the operating system said
system_read_only = 디스크가 읽기 전용입니다
# What the operating system said
system_not_there = 그곳에 없습니다
# What is wrong with a file
system_not_a_file = 파일이 아닙니다({ $what })
# What is wrong with a file
system_too_long = { $count }바이트이며, 최대 { $most }바이트까지 읽습니다

## A report
# What a report for a spreadsheet is called.
report_table = 표 (CSV)
# What a report in every form is called.
report_all = 모두 함께 (ZIP)
# The name of the last column of a table, which explains the table.
report_csv_means = 읽는 법: 시각은 UTC입니다. = + - @ | % U+0027 로 시작하는 셀 앞에는 스프레드시트가 계산하지 않도록 U+0027 가 있습니다. U+0027 하나를 빼면 원래 내용입니다. 보이지 않는 문자는 이름으로 표시합니다. 정확한 바이트는 JSON 보고서에 있습니다.
# What the file README.txt in an archive says.
report_zip_means = report.html은 읽기용, report.csv는 스프레드시트용, report.json은 다른 프로그램용으로 모든 내용을 담고 있습니다. 각 프로그램의 폴더에는 매니페스트(보낼 수 있는 모든 것), 선택(프로그램이 그 파일에 따로 보관하는 것은 숨김), 동의한 글이 있습니다. SHA256SUMS에는 각 파일의 합이 있으며 “sha256sum -c SHA256SUMS” 또는 “candor verify”로 확인할 수 있습니다.
# Above what there is in a few sentences. $name: the program
report_in_short = { $name } 요약
# $messages: such as “3 messages”. $size: such as “1.5 KB”. $first, $last: moments in full
report_span = { $first }부터 { $last }까지 기록된 { $messages }, 모두 { $size }.
# $sent: such as “3 messages”. $confirmed: a number
report_sent = 보냄: { $sent }. 서버의 영수증으로 확인됨: { $confirmed }.
# $messages: such as “3 messages”
report_waiting = 대기 중: { $messages }.
# $count: a number. Why stands further down in the same report
report_dropped_count = 기록하기 전에 버림: { $count }.
# Which messages are in a report. $time: a moment in full
report_from = { $time } 이후의 메시지만.
# Which messages are in a report. $time: a moment in full
report_before = { $time } 이전의 메시지만.
# Which messages are in a report. $tiers: their names
report_of_tiers = { $tiers }의 메시지만.
# Above what was recorded for each tier, whatever became of it.
report_by_tier = 범주별로 기록된 것
# A tier with no messages.
report_tier_none = 기록된 것이 없습니다.
# Before the field for words in a saved page.
report_search = 검색
# No tier left out of a saved page’s list.
report_any_tier = 모든 범주
# No state left out of a saved page’s list.
report_any_state = 모든 상태
# No month left out of a saved page’s list.
report_any_month = 모든 달
# Before the choice of a month.
report_month = 달
# Turns to newer rows of a list.
report_newer = 더 최근
# Turns to older rows of a list.
report_older = 더 이전
# Before how many rows are listed at once.
report_per_page = 페이지당
# Nothing was found in a saved page.
report_no_match = 맞는 메시지가 없습니다.
# While a saved page is being searched.
report_searching = 검색 중…
# In place of a list that only a script can show.
report_no_script = 이렇게 많은 메시지는 페이지의 스크립트만 나열할 수 있는데, 여기서는 스크립트가 꺼져 있습니다. 표나 JSON 보고서에도 있습니다.
# In place of a list that an old browser cannot show.
report_old_browser = 이 브라우저는 너무 오래되어 메시지를 나열할 수 없습니다. 표나 JSON 보고서에도 있습니다.
# Above how a saved page is read.
report_how = 이 페이지를 읽는 법
# How a saved page is read: the messages.
report_how_messages = 각 메시지는 보내기 전에 이 컴퓨터에 저장된 정확한 바이트 그대로 있습니다. 보낸 메시지는 요청으로, 요청은 서버의 응답으로 이어집니다.
# How a saved page is read: receipts.
report_how_receipts = 영수증은 서버가 받은 것으로 계산한 SHA-256입니다. 보내기 전에 여기에 적은 값과 같으면 서버는 정확히 이 바이트를 받은 것입니다.
# How a saved page is read: checking it. The command stays as it is.
report_how_check = “candor verify”와 이 파일로 메시지가 적어 둔 다이제스트와 맞는지 확인합니다. 누가 파일을 썼는지는 증명할 수 없습니다. 서명된 것이 없습니다.
# How a saved page is read: what is not in it.
report_how_hidden = 비밀과 증명은 빠져 있으며 그 자리에 [hidden]이 있습니다. 보이지 않는 문자는 ⟨U+200B⟩처럼 이름으로 표시합니다.
# How a saved page is read: that nothing is loaded.
report_how_offline = 이 페이지는 어떤 네트워크에서도 아무것도 불러오지 않고 아무것도 보내지 않습니다. 유일한 스크립트는 이 파일의 내용을 풀어 나열합니다.
# Before the form in which a report is saved.
report_format = 형식
# Before the first day of a report.
report_from_day = 시작일
# Before the last day of a report.
report_until_day = 종료일(포함)
# In the empty field for a day: how one is written.
report_day_hint = 2026-01-31
# Before which programs a report is about.
report_about = 대상
# A report is about the program that is shown.
report_this_program = 이 프로그램
# A report is about every program on this computer.
report_all_programs = 이 컴퓨터의 모든 프로그램
# Asks where the report goes.
report_save = 보고서 저장…
# Ends the saving of a report.
report_cancel = 취소
# A report was cancelled.
report_stopped = 취소했습니다. 저장된 것이 없습니다.
# Opens the report that was saved.
report_open = 열기
# Opens the folder with the report that was saved.
report_show = 폴더에서 보기
# What was typed for a day is none.
report_not_a_day = 날짜는 2026-01-31처럼 씁니다.
# The last day of a report is before the first.
report_backwards = 마지막 날이 첫날보다 앞섭니다.
# No tier is chosen for a report.
report_no_tier = 범주를 하나 이상 고르세요.
# Where so much was recorded that a page of it is long
report_long_page = 이 모든 것을 담은 페이지를 브라우저에서 열려면 1분 이상과 몇 기가바이트의 메모리가 필요합니다. 날짜를 줄이면 빨리 열립니다.
# How far a report has got. $percent: of a hundred
report_progress = 보고서 저장 중: { $percent }%.
# $time: such as “20 seconds”
report_left = 약 { $time } 남음.
# A report, or its folder, was not opened.
report_not_opened = 열 수 없습니다. 위치: { $path }
# A month of a year, as a heading. $number: of the month
month_of_year = { $year }년 { $number }월
# How much longer something takes
for_seconds = { $count }초
for_minutes = { $count }분
