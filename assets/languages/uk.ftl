### Candor in Ukrainian (українська). Not yet read by a second native speaker.
###
### The person is “ви” in lower case. Numbers here are whole, so the last branch of a plural is [many]; it also stands for [other].
### Words that stay the same throughout:
### tier: категорія · consent: згода (what the person chose: ваш вибір) · payload: вміст · outbox: в очікуванні ·
### receipt: квитанція · ticket number: номер звернення · identifier: ідентифікатор · manifest: маніфест · message: повідомлення ·
### field: поле · switch: перемикач · crash report: звіт про збій · makers: розробники · request: запит · header: заголовок ·
### left out: вилучено

## The language itself

# What the language calls itself, in the list of languages.
language_name = Українська
# Whose numbers, dates and times it writes: a locale of CLDR.
locale = uk

## Numbers, sizes and times

# Between two things in a row.
list_and = {", "}
# Between two things of which one is meant.
list_or = {" або "}
# Between two sentences.
after_sentence = {" "}
# A clause as a sentence of its own
sentence = { $clause }.
# A text that is quoted
quoted = «{ $text }»
# Before the clock: a time of today.
today_at = {"Сьогодні, "}
# Before the clock, in the middle of a sentence: a time of today.
today_at_inside = {"сьогодні о "}
size_bytes = { PLURAL($count) ->
    [one] { $count }{"\u00A0"}байт
    [few] { $count }{"\u00A0"}байти
   *[many] { $count }{"\u00A0"}байтів
}
size_kilobytes = { $amount }{"\u00A0"}КБ
size_megabytes = { $amount }{"\u00A0"}МБ
size_gigabytes = { $amount }{"\u00A0"}ГБ
message_count = { PLURAL($count) ->
    [one] { $count } повідомлення
    [few] { $count } повідомлення
   *[many] { $count } повідомлень
}
kind_count = { PLURAL($count) ->
    [one] { $count } вид повідомлень
    [few] { $count } види повідомлень
   *[many] { $count } видів повідомлень
}
field_count = { PLURAL($count) ->
    [one] { $count } поле
    [few] { $count } поля
   *[many] { $count } полів
}
# What the switch of a tier adds to a message, and how much is in it whenever it is sent
fields_added = { PLURAL($added) ->
    [one] Додає { $added } поле
    [few] Додає { $added } поля
   *[many] Додає { $added } полів
}{ $always ->
    [0] {""}
   *[other] { PLURAL($always) ->
        [one] {" "}до { $always }, що завжди додається
        [few] {" "}до { $always }, що завжди додаються
       *[many] {" "}до { $always }, що завжди додаються
    }
}
# How long something is kept
for_years = { PLURAL($count) ->
    [one] { $count } рік
    [few] { $count } роки
   *[many] { $count } років
}
for_months = { PLURAL($count) ->
    [one] { $count } місяць
    [few] { $count } місяці
   *[many] { $count } місяців
}
for_days = { PLURAL($count) ->
    [one] { $count } день
    [few] { $count } дні
   *[many] { $count } днів
}

## The fixed words: tabs, buttons, headings, and the names of things for screen readers

# Above the list of programs.
programs = Програми
# In place of a page while there is no program, as a title.
welcome = Ви вирішуєте, що повідомляють програми
# Below that title: what Candor is, and that no program is here.
welcome_means = Candor показує, що саме програми на цьому комп’ютері надсилають своїм розробникам, і не надсилає нічого, чого ви не дозволили. На цьому комп’ютері ще немає жодної з програм, які знає Candor.
all_hidden = Усі програми приховано
all_hidden_means = Ви приховали всі програми, що були в цьому списку. Ваш вибір діє й далі. У параметрах їх можна знову показати.
# Opens a window on the demo.
try_demo = Спробувати демонстрацію
# What the demo is.
try_demo_means = Демонстрація — це вигадана програма, яка надсилає дані лише на цей комп’ютер. Коли ви її закриєте, усе в ній буде вилучено.
# At the lower edge of the demo’s window, all the time. $folder: where all that it writes is
trial_line = Це демонстрація. Коли ви закриєте це вікно, усе в { $folder } буде вилучено. Збережені звіти залишаться.
# Above the programs that Candor knows and that are not on this computer.
not_found_here = Не знайдено на цьому комп’ютері
# The state of such a program.
not_here_word = Не знайдено
# The switch for everything.
everything = Дозволити надсилання
# The first tab.
choices = Вибір
# The second tab.
history = Історія
# The third tab.
your_data = Ваші дані
# The fourth tab.
about = Про програму
# Beside the two answers.
closing = Якщо закрити це вікно, нічого не зміниться.
# One answer.
share_nothing = Нічого не надсилати
# The other answer.
share_switched_on = Надсилати увімкнене
# Opens every field of a tier.
what_exactly_word = Докладніше
# Closes it again.
less = Показати менше
# Above the preview.
preview = Що було б надіслано
# Below a switch in a small window: brings the preview into sight.
show_preview = Показати перегляд
# Below a switch that was moved: no message is different.
changes_nothing = Нічого не змінює в повідомленнях.
# Opens the search, and names its field.
find = Шукати поля й параметри
# Below the field of the search, before anything is typed.
find_means = Знаходить категорії, поля й повідомлення цієї програми та параметри цього вікна.
# In place of what was found.
find_nothing = Нічого не знайдено
# The list of what was found, for screen readers.
find_results = Результати пошуку
# How the search is used without a mouse, for screen readers.
find_keys = Стрілки вгору та вниз вибирають результат, Enter відкриває його, Escape очищає пошук.
# The kind of something that was found: a field of a message.
field_word = Поле
# The choice among messages.
message = Повідомлення
# Copies what is shown.
copy = Копіювати
# What that button says once it has.
copied = Скопійовано
# In the gutter of a line that a switch adds.
sign_added = +
# In the gutter of a line that a switch takes away, or that is not sent.
sign_less = −
# The word for a line that a switch adds.
added = Додано
# The word for a line that a switch takes away.
removed = Вилучено
# The word for a line that is not sent.
withheld = Не надсилається
# A notice that is good to know.
information = Примітка
# A notice that needs the person's eye.
attention = Увага
# A notice that something failed.
failed = Помилка
# Opens the details of a notice.
details = Подробиці
# A column of the history.
time = Час
# A column of the history.
what = Повідомлення
# A column of the history.
tier = Категорія
# A column of the history.
state = Стан
# In the field for words.
search = Шукати в історії
# No tier left out.
any_tier = Усі категорії
# No message left out.
any_message = Усі повідомлення
# No state left out.
any_state = Усі стани
# No time left out.
any_time = Будь-який час
# Since the last midnight.
today = Сьогодні
# Seven days.
week = Останні 7 днів
# Thirty days.
month = Останні 30 днів
# What was chosen in the chart.
in_the_chart = Вибрано на діаграмі
# The chart, for screen readers.
chart = Історія в часі
# How the chart is used without a mouse, for screen readers.
chart_keys = Стрілки вліво та вправо переходять між стовпчиками. Enter фільтрує таблицю за цим стовпчиком; Shift+Enter додає стовпчики; Escape скасовує вибір.
# How the table is used without a mouse, for screen readers.
table_keys = Стрілки вгору та вниз вибирають повідомлення; його вміст іде після таблиці.
# The choice of what the chart shows, for screen readers.
chart_shows = Діаграма показує
# Read aloud for the chart: how much its highest bar is.
chart_highest = Найбільше: { $amount }.
# At the right end of the chart.
now_word = Зараз
# The head of the column of sizes, whose numbers have no unit.
bytes_word = Байти
# A kind of chart.
messages_by_state = Повідомлення за станом
# A kind of chart.
messages_by_tier = Повідомлення за категорією
# A kind of chart.
bytes_by_state = Байти за станом
# A kind of chart.
bytes_by_tier = Байти за категорією
# Looks for nothing any more.
show_everything = Показати все
# The exact bytes of a message.
as_sent = Як надіслано
# The same, so that people read it easily.
to_read = Форматовано
# The request and its answer.
headers_word = Заголовки
# In place of the headers before the first attempt.
no_attempt = Спроби надіслати ще не було, тому немає запиту.
# Above what became of a message that the table does not have.
not_listed = Пошук або фільтр не показує це повідомлення в таблиці.
# Closes the details.
close = Закрити
# Above the report.
report = Звіт
# Where the report goes, when there is no dialog.
save_to = Зберегти в цей файл
# Saves to the file that was typed.
save = Зберегти
# The choice of a pause.
pause = Пауза
# There is none.
not_paused = Без паузи
# Ends one.
resume = Відновити
# A pause.
pause_hour = На годину
# A pause.
pause_today = До опівночі
# A pause.
pause_open = Доки не відновлю
# What a pause does.
pause_means = Під час паузи нічого не записується й не надсилається.
# While there is one, what becomes of what was not sent yet.
pause_waits = Ненадіслані повідомлення залишаються на цьому комп’ютері.
# Above what is kept of the history.
kept = Історія на цьому комп’ютері
# Before the choice of how long.
kept_for = Зберігати
# Before the choice of how much.
kept_within = і щонайбільше
# What is kept, in a sentence.
kept_means = Спершу вилучаються старіші повідомлення; ненадіслані зберігаються.
# Asks whether to clear the history.
clear = Очистити історію…
# Yes to that.
clear_history = Очистити історію
# No to that.
keep_history = Скасувати
# Above the sentences about identity.
identity = Ваш ідентифікатор
# Above the decisions.
decisions = Ваші рішення
# In place of the decisions, which are kept in the history: there is none yet, or it was cleared.
no_decisions = З’являться тут, коли щось буде записано.
# On the page “About”: above what the program is.
about_program = Програма
# On the page “About”: above the addresses of the servers.
about_where = Куди надсилає
# On the page “About”: above the versions.
about_versions = Версії
# On the page “About”: above where the files are.
about_files = Файли
# Lists what a program can send message by message.
by_message = За повідомленням
# The same turned round: field by field, with the messages that have it.
by_field = За полем
# Above the fields that a message has whenever it is sent.
always_included = Завжди додаються
# Opens the source code in a browser.
source = Початковий код
# Opens the program's folder.
open_folder = Відкрити теку
# On the page “About”: above everything that the program may ever send.
messages = Що вона може надіслати
# No to what is new.
news_no = Залишити як є
# Yes to what is new.
news_yes = Надсилати й це
# A button: the person has seen that words changed, and does not want to be told again
news_seen = Прочитано
# A button on another page: to the table of what is new or described in other words
news_show = Показати, що змінилося
# Takes a notice away.
dismiss = Відхилити
# Goes on although an older program may send more.
go_on = Продовжити
# Leaves everything as it is.
leave_it = Скасувати

## The same with facts in them

# For screen readers: opens and closes every field of a tier
what_exactly_of = Докладніше: { $tier }
less_of = Показати менше: { $tier }
header_count = { PLURAL($count) ->
    [one] { $count } заголовок
    [few] { $count } заголовки
   *[many] { $count } заголовків
}
# For screen readers: a menu that leaves out rows, and the head of a column
only_of = Показати лише: { $column }
sort_by = Упорядкувати за: { $column }

## Programs and their states

# The state of a program: another one claims to be it.
state_conflict = Конфлікт
# The state of a program: the file with the choice cannot be trusted.
state_needs_attention = Потребує уваги
# The state of a program: nobody has answered yet.
state_not_answered = Без відповіді
# The state of a program: nothing is switched on.
state_off = Вимкнено
# The state of a program: there is a pause.
state_paused = Призупинено
# The state of a program: something stands above the choice, such as an administrator.
state_held_back = Заблоковано
state_shares = Надсилає { $on } з { $of }
# In place of the pages of a program whose manifest cannot be used.
manifest_broken = Маніфест цієї програми (файл із переліком того, що вона може надіслати) непридатний, тому тут не можна показати її параметри. Ваш попередній вибір діє й далі; без вибору нічого не надсилається. Можливо, програма виправить файл під час наступного запуску.
# In place of the pages of a program, about a folder with too many manifests.
manifests_left_out = У цій теці більше маніфестів, ніж читається, а програми, чиї маніфести пропущено, тут не перелічені. Ваш попередній вибір діє й далі; без вибору нічого не надсилається.
# In place of the pages of a program, about a folder with manifests that cannot be looked into.
manifests_unread = Теку з маніфестами програм неможливо прочитати, тому програми, чиї маніфести в ній, тут не перелічені. Ваш попередній вибір діє й далі; без вибору нічого не надсилається.
# The state of a program whose manifest cannot be used.
state_broken = Хибний маніфест
state_left_out = Маніфести пропущено
state_unread = Не вдається прочитати
# Before what is wrong with the manifest.
broken_why = Що не так
# Before the path of the manifest.
broken_file = Файл

## The top of a page

would_like = { $name } хоче надсилати деякі відомості
to_whom = Від { $publisher }; одержувач отримував би їх за адресою { $destination }.
# Opens, before the answer, everything that the program may ever send.
read_about = Усе, що вона може надіслати
# Before the answer to a program that has been answered earlier: a link to what was recorded then.
read_history = Що записано дотепер
# Back from that to the question.
back_to_question = Назад до відповіді
# In place of the title's sentence: a program that is not on this computer. $folder: where its folder would be
not_here = Candor не знайшов { $name } на цьому комп’ютері: немає теки { $folder }. Якщо ви відповісте зараз, Candor створить цю теку й збереже в ній ваш вибір.
# Above the first answer: what holds until then.
unanswered = Нічого не надіслано й не буде надіслано, доки ви не відповісте.
# The same where something was answered before, and may have been sent.
unanswered_again = Нічого не надсилається, доки ви не відповісте.
# Above the first answer, about a program that may be sending without asking us.
unanswered_older = Ви ще не відповіли, тому ця програма не має дозволу щось надсилати.
# Above the first answer: that the switches can be tried.
try_it = Спробуйте перемикачі: перегляд показує, що саме надсилав би кожен. Змінити відповідь тут можна будь-коли.
# The first answer was written.
answer_kept = Вашу відповідь збережено. Змінити її тут можна будь-коли.
# Said quietly for some seconds: a switch was switched on.
tier_is_on = «{ $tier }» увімкнено.
# Said quietly for some seconds: a switch was switched off.
tier_is_off = «{ $tier }» вимкнено.
# Said quietly for some seconds: the main switch was switched on.
sending_is_on = Надсилання знову дозволено.
# Said quietly for some seconds: the main switch was switched off.
sending_is_off = Надсилання вимкнено.
# Said quietly for some seconds: fields are withheld from now on.
field_is_out = Відтепер не надсилається.
# Said quietly for some seconds: fields that were withheld are allowed again.
field_is_in = Відтепер надсилається.
# Said quietly for some seconds: any other choice was written.
choice_is_kept = Ваш вибір збережено.
# Said quietly for some seconds: a pause was ended.
pause_is_over = Паузу завершено.
# One tier was switched on while everything was off.
tier_alone = Надсилання знову дозволено, лише для «{ $tier }». Решта залишається вимкненою, доки ви її не ввімкнете.
header = Від { $publisher }. Може надсилати { $kinds }, лише ввімкнені.
# Beside the switch for everything while it is on and messages carry an identifier.
off_changes_identifier = Вимкнення надсилання також змінює ваш ідентифікатор.
# Below the program’s name while everything is off, and no tier is on.
header_off = Нічого не надсилається. Нижче нічого не ввімкнено.
# $tiers: what was switched on when everything was switched off
header_off_back = Нічого не надсилається. Якщо знову дозволити надсилання, повернеться: { $tiers }.
# After what would come back, while everything is off: the old identifier has ended.
header_off_new_identifier = Тоді повідомлення матимуть новий ідентифікатор.
history_since = { $messages }, { $size }, від: { $since }.
history_size = { $messages }, { $size }.
last_sent = Востаннє надіслано: { $time }.
# Above the history, in place of when something was last sent.
nothing_sent = Ще нічого не надіслано.

## Why something is not sent

# Why something is not sent: the main switch is off.
reason_everything_off = Усе вимкнено
reason_tier_off = Категорію «{ $tier }» вимкнено
# On the card of a tier that is on while everything is off.
tier_comes_back = Нічого не надсилається, поки все вимкнено. Це повернеться, коли ви знову дозволите надсилання.
# Why a field is not sent: the person withholds it.
reason_withheld = Ви це вилучили
reason_older = Записано до того, як востаннє ввімкнули «{ $tier }»
# Why a field is not sent: it was recorded before the person allowed it again.
reason_withheld_then = Записано до того, як ви це знову дозволили
# Why nothing is sent: there is no answer yet.
reason_not_answered = Ви ще не відповіли
reason_tier_not_answered = Ви ще не відповіли щодо «{ $tier }»
# Why nothing is sent: nobody can tell what the person agreed to.
reason_text_lost = Нічого не надсилається: копії тексту, на який ви погодилися, немає або її змінено. Дайте відповідь ще раз
# Why something is not sent: the person has not agreed to it.
reason_new = Це нове або ширше за те, на що ви погодилися, і чекає на вашу відповідь
reason_file = Нічого не надсилається: файлу з вашим вибором не можна довіряти, бо { $problem }
reason_conflict = Нічого не надсилається: інша програма видає себе за { $name }. { $with }
# $until: see pause_until and pause_until_resumed
reason_paused = Нічого не записується й не надсилається: призупинено { $until }
# Why nothing is sent: a variable asks every program not to track.
reason_do_not_track = Програми, запущені звідси, нічого не надсилають: задано DO_NOT_TRACK. Програма, запущена деінде, може цього не бачити
# Why nothing is sent: our own variable forbids it.
reason_telemetry_off = Програми, запущені звідси, нічого не надсилають: CANDOR_TELEMETRY має значення off (як і будь-яке, крім on, 1, true та yes). Програма, запущена деінде, може цього не бачити
# Why nothing is sent: this computer builds software, and nobody sits in front of it.
reason_ci = Програми, запущені звідси, нічого не надсилають: це машина для збирання (задано CI). Програма, запущена деінде, може цього не бачити
# Why nothing is sent: the administrator’s rules.
reason_policy = Нічого не надсилається: це заборонив адміністратор цього комп’ютера
# Why nothing is sent: the rules might forbid it.
reason_policy_unreadable = Нічого не надсилається: не вдалося прочитати правила адміністратора для цього комп’ютера
file_problem = Нічого не надсилається, бо файлу з вашим вибором не можна довіряти: { $problem }.
# What is wrong with the file that holds the choice, after “cannot be trusted: ”.
problem_damaged = він пошкоджений або неповний
# What is wrong with the file that holds the choice: nothing is in it.
problem_empty = він порожній
# What is wrong with the file that holds the choice: it says something else than what was decided.
problem_changed = його пошкодило або змінило щось інше, ніж Candor, після запису вашого вибору
# What is wrong with the file that holds the choice: it is from before a no.
problem_put_back = на його місце повернули старішу копію, з часу до вашої відмови
problem_malformed = це не повний JSON ({ $why })
# $what: names of keys and what stands there, in English
problem_wrong_type = { $what }
problem_newer = його записала новіша версія Candor (формат { $format }; ця версія читає формат { $known })
problem_writable = інші можуть у нього записувати: { $why }
# What is wrong with the file that holds the choice: others could put another one in its place.
problem_folder_writable = інші можуть записувати в теку, де він лежить
problem_too_long = він має { $count } Б; файл із вибором має кілька сотень
# What is wrong with the file that holds the choice: it was never one, and no answer replaces it.
problem_never_was_one = у ньому немає параметрів програми
# What is wrong with the file that holds the choice: it is a link to one of our other files.
problem_one_of_ours = Candor використовує його для іншого
problem_not_a_file = це не файл, а { $what }
# What is wrong with the file that holds the choice: it leads to one that is not there.
problem_dangling_link = це посилання, яке нікуди не веде
# What is wrong with the file that holds the choice: it leads to no file at all.
problem_looping_link = це посилання, яке веде саме на себе
# In `file_problem`: what is wrong with the consent file
problem_utf16 = його записано в UTF-16, а файл згоди записують у UTF-8
problem_unreadable = його не вдається прочитати ({ $why })
# What to do about a damaged file; a full stop follows.
remedy_damaged = Дайте відповідь ще раз; пошкоджений файл буде збережено поруч із новим
# What to do about a file that a newer version wrote; a full stop follows.
remedy_newer = Скористайтеся новішою версією Candor або дайте відповідь ще раз; новіший файл буде збережено поруч із новим
# What to do about a file that others may change; a full stop follows.
remedy_writable = Дайте відповідь ще раз, і файл стане закритим для інших, або виконайте для нього chmod go-w
# The same on Windows; a full stop follows.
remedy_writable_windows = Дайте відповідь ще раз, і файл стане закритим для інших
# What to do about a folder that others may change; a full stop follows.
remedy_folder_writable = Виконайте chmod go-w для теки; тоді файл буде одразу прочитано
# What to do about an older copy that was put back; a full stop follows.
remedy_put_back = Дайте відповідь ще раз: старішу копію буде збережено поруч із новим файлом
# The same on Windows; a full stop follows.
remedy_folder_writable_windows = Заберіть в інших право записувати в теку (у її властивостях, на вкладці «Безпека»), і файл буде одразу прочитано
# What to do about something else in place of the file; a full stop follows.
remedy_not_a_file = Перемістіть це в інше місце й дайте відповідь ще раз
# What to do about a link to a file that Candor keeps for something else; a full stop follows.
remedy_one_of_ours = Вилучіть посилання на нього й дайте відповідь ще раз
# What to do about a link that leads to no file; a full stop follows.
remedy_link = Вилучіть або виправте посилання й дайте відповідь ще раз
# What to do about a file that this account cannot read; a full stop follows.
remedy_unreadable = Надайте цьому обліковому запису право читати його; тоді його буде одразу прочитано
old_file_kept = Старому файлу не можна було довіряти. Його збережено як { $path }.
# A pause, in the middle of a sentence
pause_until = до: { $time }
# The end of a pause, in the middle of a sentence.
pause_until_resumed = доки ви не відновите
paused_until = Призупинено { $until }
# Programs that do not know Candor's choices yet
older_reader = Версії { $name }, створені до Candor, можливо, вже надсилають дані. Вони можуть знати лише головний перемикач і надсилати все, поки його ввімкнено.
older_reader_on = Candor ще не бачив версії { $name }, яка розуміє окремі перемикачі. Старіші версії можуть надсилати все, поки ввімкнено головний перемикач.
older_reader_pause = Версія { $name }, яка не розуміє паузи, надсилає далі; її зупиняє лише «Дозволити надсилання».
switch_only = { $name } читає лише головний перемикач, який увімкнено тільки тоді, коли ввімкнено всі. Тому зараз нічого не надсилається.
older_question = { $name } може надсилати більше, ніж ви вибрали
older_question_why = Ви ввімкнули лише дещо, а Candor ще не бачив версії { $name }, яка розуміє окремі перемикачі. Старіша версія може не бачити різниці: можливо, вона перевіряє лише, чи дозволено надсилання.
# The last paragraph of a question: what going on does, and what leaving it does.
older_question_means = Якщо ви продовжите, старіша версія може надсилати все. Якщо скасуєте, нічого не зміниться.

## What is new or wider since the last answer

news = { $name } хоче надсилати більше, ніж те, на що ви погодилися. Доки ви не відповісте, надсилається лише те, на що ви погодилися.
news_tier = Нова категорія: { $tier }
# Only the words of a program changed since the person agreed, and what it sends did not
news_words = Після вашої згоди { $name } описує дещо іншими словами. Надсилається те саме.
# The maker that a program names is another than when the person agreed. $before: the maker then
publisher_changed = Програма { $name } тепер називає видавцем «{ $now }». Коли ви погодилися, це був «{ $before }».
# A program has another name than when the person agreed. $name: the name now; $before: the name then
name_changed = Коли ви погодилися, програма { $name } називалася «{ $before }».
# After the sentences that another publisher or name stands there, where nothing else changed
news_same = Надсилається те саме.
news_event = Нове повідомлення: { $event }
news_destination = «{ $event }» надсилалося б на { $now } замість { $before }
news_identity = «{ $event }» мало б ідентифікатор або такий, що діє довше
news_interval = «{ $event }» надсилалося б частіше
news_no_review = «{ $event }» надсилалося б без вашого попереднього перегляду
news_by_itself = «{ $event }» надсилалося б саме; досі воно надсилалося, лише коли ви його писали
news_kept = «{ $event }» зберігалося б як окреме повідомлення; досі його лише рахували
# $fields: a list of fields
news_crossed = { $fields } з «{ $event }» рахувалися б разом
news_cause = «{ $event }» надсилалося б і для категорії «{ $tier }»
news_field = Нове в «{ $event }»: { $field }. { $explain }
news_field_moved = { $field } у «{ $event }» належало б до іншої категорії. { $explain }
news_field_source = { $field } у «{ $event }» містило б щось інше. { $explain }
news_field_looser = { $field } у «{ $event }» казало б більше. Раніше: { $before }. Тепер: { $now }
# A number would be in another unit, which may say more or less. $before and $now: what it is, as a sentence
news_field_unit = { $field } у «{ $event }» було б в іншій одиниці. Раніше: { $before }. Тепер: { $now }

## Choices and the preview

kept_in = Ваш вибір зберігається в { $path } — файлі, який читає { $name }.
# The same before the first answer: the file may not be there yet
kept_in_later = Ваш вибір буде збережено в { $path } — файлі, який читає { $name }.
# $time: see `today_at_inside`
last_changed = Остання зміна: { $time }.
# After the path of the file with the choice: how soon a click counts.
takes_effect = Зміни діють одразу.
# Other messages that a switch causes too; $messages is a list of them
tier_also_says = Із цього сервер дізнається також: { $messages }.
# In the list of messages: this one carries no identifier.
identifier_none = Без ідентифікатора
# In the list of messages: this one carries an identifier that is replaced every month.
identifier_monthly = Ідентифікатор змінюється щомісяця
# In the list of messages: this one carries an identifier that stays.
identifier_install = Ідентифікатор не змінюється
# Below the preview: what no program can help telling a server.
server_sees = Сервер бачить також вашу IP-адресу й час.
# In place of the preview, while everything is off.
nothing_to_see = Нічого. Увімкніть щось, щоб побачити це тут.
nothing_because = Нічого. { $reason }.
# In place of the preview’s body, where a message has none.
no_body = Без тіла. Усе, що надсилається, є в адресі та заголовках.
about_size = близько { $size }
# Beside a value of the preview: it is new or wider, and nobody agreed to it yet.
origin_new = нове, без згоди
# Beside a value of the preview: the person withholds it.
origin_withheld = вилучено вами
# Beside a value of the preview: its tier is off.
origin_switched_off = вимкнено
# Beside a value of the preview: it is the program’s own.
origin_program = від програми
# Beside a value of the preview: it is this computer’s own.
origin_computer = від цього комп’ютера
# Beside a value of the preview: it is the time.
origin_clock = поточний час
# Beside a value of the preview: it is the person’s identifier.
origin_identity = ваш ідентифікатор
# Beside a value of the preview: it is what the program gave last time.
origin_last_sent = надіслане востаннє
# Beside a value of the preview: the person writes it.
origin_person = пишете ви
# Beside a value of the preview: it stands in for one that is not known yet.
origin_example = приклад
# Beside a value of the preview: the program did not give it.
origin_left_out = не вказано
# What a value may be; $unit, $range and $rounding are the messages below, or nothing
kind_constant = Завжди { $value }
kind_text = { PLURAL($count) ->
    [one] Текст, щонайбільше { $count } символ
    [few] Текст, щонайбільше { $count } символи
   *[many] Текст, щонайбільше { $count } символів
}
kind_one_of = Одне з: { $values }
kind_integer = Ціле число{ $unit }{ $range }
kind_number = Число{ $unit }{ $range }{ $rounding }
# What a value may be: one of two.
kind_boolean = Так або ні
kind_list = Будь-що з: { $values }
kind_histogram = Скільки вимірювань{ $unit } були нижчі за { $bounds }, а скільки вищі
kind_traceback = Де в програмі стався збій, щонайбільше { $count } символів; імена й теки вилучено на цьому комп’ютері
kind_unit = {" "}(одиниця: { $unit })
kind_between = , від { $min } до { $max }
kind_at_least = , щонайменше { $min }
kind_at_most = , щонайбільше { $max }
kind_rounded = { $decimals ->
    [0] , округлене до цілого
    [1] , округлене до одного десяткового знака
   *[other] , округлене до { $decimals } десяткових знаків
}

## History

history_empty = { $name } ще нічого не записала. Те, що вона надішле, з’явиться тут байт у байт.
# In place of the history: its file is locked or cannot be opened.
history_unreadable = Зараз історію не вдається прочитати. З неї нічого не втрачено.
# Above the history: its file was damaged.
history_set_aside = Попередню історію було пошкоджено. Її збережено, і розпочато нову; це нова.
# What became of a message, in a word: the server has it.
state_sent = Надіслано
# In a saved report, after that word: the server’s receipt names exactly what was sent.
confirmed_by_server = підтверджено сервером
# What became of a message, in a word: it waits to be sent.
state_waiting = Очікує
# What became of a message, in a word: it is being sent.
state_on_its_way = Надсилається
# What became of a message, in a word: it is a crash report that waits for the person.
state_held = Чекає на вас
# What became of a message, in a word: the server will not have it.
state_refused = Відхилено
# What became of a message, in a word: it waited too long.
state_expired = Застаріло
# What became of a message, in a word: it was switched off before it left.
state_withdrawn = Відкликано
# What became of a message, in a word: it may have arrived.
state_unknown = Невідомо
# A part of the chart: servers have these messages.
part_sent = Надіслано
# A part of the chart: these messages wait to be sent.
part_waiting = Очікує
# A part of the chart: these messages never left this computer.
part_never_left = Не надіслано
# A part of the chart: these messages may have arrived.
part_unknown = Невідомо
# A part of the chart: the server would not have these messages.
part_refused = Відхилено
part_of_chart = { $name }: { $amount }
bar = Від { $from } до { $to }: { $parts }
# For screen readers, in place of the parts of a bar: nothing was recorded then.
bar_empty = нічого
found = { $count ->
    [0] Нічого не знайдено в { PLURAL($all) ->
        [one] { $all } повідомленні
        [few] { $all } повідомленнях
       *[many] { $all } повідомленнях
    }
   *[other] { $count } з { PLURAL($all) ->
        [one] { $all } повідомлення
        [few] { $all } повідомлень
       *[many] { $all } повідомлень
    }
}
# While bytes are being looked through
found_so_far = { $count ->
    [0] Поки нічого не знайдено; переглянуто { $looked_at } з { $all }
   *[other] { PLURAL($count) ->
        [one] Поки знайдено { $count }; переглянуто { $looked_at } з { $all }
        [few] Поки знайдено { $count }; переглянуто { $looked_at } з { $all }
       *[many] Поки знайдено { $count }; переглянуто { $looked_at } з { $all }
    }
}
# $took: see took, or nothing
fate_sent = { $count ->
    [1] Надіслано на { $host } з першої спроби{ $took }.
   *[other] { PLURAL($count) ->
        [one] Надіслано на { $host } після { $count } спроби{ $took }.
        [few] Надіслано на { $host } після { $count } спроб{ $took }.
       *[many] Надіслано на { $host } після { $count } спроб{ $took }.
    }
}
took = , { $milliseconds }{"\u00A0"}мс
# $others: how many other messages were in the same request
fate_confirmed = { $others ->
    [0] Сервер підтвердив, що отримав увесь запит ({ $size }) без змін.
   *[other] { PLURAL($others) ->
        [one] Сервер підтвердив, що отримав увесь запит ({ $size }: це повідомлення й ще { $others }) без змін.
        [few] Сервер підтвердив, що отримав увесь запит ({ $size }: це повідомлення й ще { $others }) без змін.
       *[many] Сервер підтвердив, що отримав увесь запит ({ $size }: це повідомлення й ще { $others }) без змін.
    }
}
# After how a message was sent: it is not proven which bytes arrived.
fate_unconfirmed = Сервер не сказав, які байти отримав.
# What became of a message: it was never tried yet.
fate_waits = Очікує на надсилання.
# What became of a message: it was tried, and will be tried again.
fate_waits_again = Очікує на повторне надсилання.
# What became of a message: it is being sent, as far as the history knows.
fate_sending = Надсилається. Якщо програма завершила роботу до відповіді, його буде надіслано ще раз.
# What became of a crash report: it waits for the person.
fate_held = Цей звіт про збій чекає, доки ви його прочитаєте. Його не надіслано.
# What became of a message: the server said no for good.
fate_refused = Сервер його відхилив. Повторно воно не надсилатиметься.
# What became of a message: it grew too old to be sent.
fate_expired = Воно чекало понад 30 днів і більше не надсилатиметься.
# What became of a message: it was switched off in time.
fate_withdrawn = Ви вимкнули його до надсилання. Воно не залишало цього комп’ютера.
# What became of a message: it was switched off after an attempt that failed.
fate_withdrawn_after = Сервер його не прийняв, а до наступної спроби ви його вимкнули.
# What became of a message: it left, and nobody knows whether it arrived.
fate_unknown = Коли ви це вимкнули, надсилання вже почалося, а відповіді не було. Воно могло дійти. Повторно воно не надсилатиметься.
fate_unknown_answered = Сервер відповів, не сказавши, що з ним сталося, а потім ви це вимкнули. Воно може бути на сервері. Повторно воно не надсилатиметься.
# What became of a message: the history lost what it knew about it.
fate_unknown_damaged = Історію було пошкоджено до того, як стало відомо, що сталося з цим повідомленням. Воно могло дійти. Повторно воно не надсилатиметься.
# After what became of a crash report: its text is gone.
fate_deleted = Його вміст вилучено.
last_attempt_answer = Остання спроба: сервер відповів { $status }.
last_attempt = Остання спроба: { $why }.
# After what became of a message: the server has not answered its last attempt.
last_attempt_open = Остання спроба: відповіді ще немає.
allowed_in_window = Ви дозволили це тут ({ $time }).
allowed_on_command_line = Ви дозволили це в командному рядку ({ $time }).
allowed_in_program = Ви дозволили це в самій програмі ({ $time }).
# Above the headers of an answer
answer = Відповідь { $status }
# In place of the headers of an answer.
no_answer = Відповіді ще немає
# Clearing
clear_question = Очистити історію { $name }?
clear_what = { $count ->
    [1] Буде вилучено єдине повідомлення { $name }, збережене на цьому комп’ютері, разом із відповідями сервера й номером звернення звіту про збій.
   *[other] { PLURAL($count) ->
        [one] Буде вилучено { $count } повідомлення { $name }, збережене на цьому комп’ютері, разом із відповідями сервера й номерами звернень звітів про збої.
        [few] Буде вилучено всі { $count } повідомлення { $name }, збережені на цьому комп’ютері, разом із відповідями сервера й номерами звернень звітів про збої.
       *[many] Буде вилучено всі { $count } повідомлень { $name }, збережених на цьому комп’ютері, разом із відповідями сервера й номерами звернень звітів про збої.
    }
}
clear_waiting = { PLURAL($count) ->
    [one] { $count } з них не надіслано й не буде надіслано.
    [few] { $count } з них не надіслано й не буде надіслано.
   *[many] { $count } з них не надіслано й не буде надіслано.
}
# A paragraph of the question, where there are tickets.
clear_tickets = Номери звернень також зникнуть. Без них ніхто, навіть ви, не зможе стерти ці звіти на сервері чи дізнатися, що з ними сталося.
# The last paragraph of the question: what clearing does not do.
clear_means = Сервери зберігають те, що вже отримали. Ваш вибір не змінюється.
cleared = { PLURAL($count) ->
    [one] Історію очищено: вилучено { $count } повідомлення{ $waiting ->
        [0] {""}
       *[other] , з них не надіслано: { $waiting }
    }.
    [few] Історію очищено: вилучено { $count } повідомлення{ $waiting ->
        [0] {""}
       *[other] , з них не надіслано: { $waiting }
    }.
   *[many] Історію очищено: вилучено { $count } повідомлень{ $waiting ->
        [0] {""}
       *[other] , з них не надіслано: { $waiting }
    }.
}
not_cleared = Історію не очищено: { $why }.

## Your data

# In place of how many messages are kept: there are none, or they were cleared.
nothing_recorded = На цьому комп’ютері немає повідомлень.
kept_here = { PLURAL($count) ->
    [one] { $count } повідомлення на цьому комп’ютері, разом { $size }.
    [few] { $count } повідомлення на цьому комп’ютері, разом { $size }.
   *[many] { $count } повідомлень на цьому комп’ютері, разом { $size }.
}
of_them_wait = { PLURAL($count) ->
    [one] { $count } з них очікує на надсилання.
    [few] { $count } з них очікують на надсилання.
   *[many] { $count } з них очікують на надсилання.
}
dropped = { PLURAL($count) ->
    [one] { $count } значення або повідомлення відкинуто до запису. Збережений звіт пояснює чому.
    [few] { $count } значення або повідомлення відкинуто до запису. Збережений звіт пояснює чому.
   *[many] { $count } значень або повідомлень відкинуто до запису. Збережений звіт пояснює чому.
}
# After an identifier: how long it lasts.
lasts_a_month = Він змінюється щомісяця й щоразу, коли ви вимикаєте надсилання.
# After an identifier that does not change by itself: how long it lasts.
lasts = Він залишається, доки ви його не заміните або не вимкнете надсилання.
identifier = { $id }. { $lasts } Він випадковий і не походить ні від чого на цьому комп’ютері.
identifier_to_come = Зараз ідентифікатора немає. Його буде створено, коли він уперше знадобиться повідомленню. { $lasts }
no_identifier = Жодне повідомлення { $name } не має ідентифікатора.
# Below the identifiers: what is possible without one.
server_can_guess = Сервер усе одно може здогадуватися за IP-адресою та часом, які повідомлення пов’язані.
former_identities = { PLURAL($count) ->
    [one] На цьому комп’ютері зберігається { $count } попередній ідентифікатор. Нові повідомлення його не мають.
    [few] На цьому комп’ютері зберігаються { $count } попередні ідентифікатори. Нові повідомлення їх не мають.
   *[many] На цьому комп’ютері зберігаються { $count } попередніх ідентифікаторів. Нові повідомлення їх не мають.
}
# A decision, such as “Switched on: Usage. Decided in the window.”
decision = { $said } { $by }
# After a decision: it was made in the window.
by_window = Вирішено у вікні.
# After a decision: it was made on the command line.
by_command_line = Вирішено в командному рядку.
# After a decision: it was made in the program’s own settings.
by_program = Вирішено в програмі.
# A decision: no to everything.
send_nothing = Нічого не надсилати.
# A decision: the main switch is on, and no other.
nothing_switched_on = Нічого не ввімкнено.
# The file for the report has no name yet.
type_a_name = Спершу введіть назву файлу.
report_saved = Збережено в { $path }: { $messages }.
report_not_saved = Не збережено: { $why }.
no_folder = Теки ще немає: нічого не вирішено й не записано ({ $path }).
folder_not_opened = Не вдалося відкрити теку. Це { $path }.
text_changed = Те, що каже про це { $name }, змінилося, поки ви читали. Нічого не збережено. Прочитайте ще раз.
# In `report_not_saved`: why
report_over_file = файл із такою назвою вже є; виберіть іншу назву
# In `report_not_saved`: why
report_changed = історія змінилася під час збереження; збережіть ще раз
# In `report_not_saved`: why
report_no_folder = немає теки { $folder }
# In `report_not_saved`: why
report_not_made = не вдалося створити його частину; це помилка програми Candor
report_over_ours = тут Candor зберігає власний файл; виберіть інше місце
# In `report_not_saved`: why
report_over_other = те, що має цю назву, — не файл, а { $what }; виберіть іншу назву

## A saved report

# The title of the page. $name: the program
report_title = Що записала { $name }
# $messages: such as “3 messages”. $size: such as “1.5 KB”
report_total = { $messages }, разом { $size }.
# Before the path of the file with the choice.
report_kept_in = Зберігається в
# Before the fields that the person withholds.
report_withheld = Вилучено вами
# Before the name of the program.
report_program = Програма
# $publisher: who makes it
report_program_is = { $name } { $version }, { $publisher }
# Before the time at which the report was made.
report_made = Сторінку створено
# Before the time zone of every time on the page.
report_time_zone = Часовий пояс
# Above how much there is of each tier, and in each state.
report_totals = Підсумки
# Above the decisions.
report_decisions = Ваші рішення
# Above what each field of each message means.
report_meanings = Що означають поля
# Before the identifier of a decision’s receipt, and the digest of the text that was agreed to.
report_receipt_of_decision = Квитанція
# Above the list of everything that a message lacks, or that became none.
report_dropped = Відкинуто до запису
# One of these. $event: the name of the message in the program. $reason: one of those that follow
report_dropped_one = { $count } × { $event }: { $reason }
# Why something was dropped: a value is too large, too small, too long, or none of those allowed.
dropped_limits = значення поза межами
# Why something was dropped: a value is of another type than the manifest says.
dropped_type = значення хибного типу
# Why something was dropped: the manifest has no such value.
dropped_undeclared = незаявлене значення
# Why something was dropped: what is counted together has too many different values.
dropped_values = забагато різних значень за один проміжок
# Why something was dropped: its identifier could not be read or made.
dropped_identity = немає ідентифікатора
# Why something was dropped: there is a limit to what may wait, so that the disk does not fill up.
dropped_full = забагато в очікуванні
# Why something was dropped: it could not be written down.
dropped_disk = не вдалося записати на диск
# Why something was dropped: it came after the program had said that nothing more would.
dropped_closed = програма вже завершувала роботу
# Why something was dropped: a copy of the program’s process may not record.
dropped_forked = у копії процесу програми, яка не може записувати
# Why something was dropped: it was recorded, and its file was cut or replaced before it was in the history.
dropped_lost = втрачено, бо хтось інший змінив файл, у якому це було
# Above the messages, which are all there are.
report_messages = Усі повідомлення
# Above the requests in which messages were sent, with the answers.
report_requests = Запити й відповіді
# Beside an identifier that was replaced. $time: a moment in full
report_until = до: { $time }
# Below an answer whose receipt names the digest of the request.
report_receipt = Квитанція сервера підтверджує саме ці байти.
# $number: the requests are numbered in the order in which they were made
report_request = Запит { $number }
# What a file dialog calls a report to read.
report_web_page = Вебсторінка
# What a file dialog calls a report to process.
report_data = JSON

## About

# Above the list of messages: that it is complete.
everything_below = Це все, що вона може надіслати через Candor. Нічого іншого надіслати не можна.
# Before who makes the program.
fact_publisher = Видавець
# Beside what a program is called, where that changed
fact_program_name = Назва програми
# The label above where a person’s own data can be fetched and erased.
fact_own_data = Ваші власні дані
# Before the address that the program sends to.
fact_sends_to = Надсилає на
# Before the path of the file with the choice, and before the choice itself.
fact_choice = Ваш вибір
# Before the path of the history.
fact_recorded = Історія
# Before where the manifest comes from.
fact_text = Маніфест
# Where a manifest comes from: it is built in.
came_with_candor = постачається з Candor
installed = установлено: { $path }
registered = зареєстровано програмою { $name }: { $path }
given_by_hand = додано вами: { $path }
# The path of the file with the choice, while there is none
no_choice_yet = { $path } (вибору ще немає)
# On the page “About”; $url: an address.
own_data_at = Отримати й стерти те, що сервер має від вас, можна за адресою { $url }.
# On the page “About”; $url: an address.
reports_at = Дізнатися, що сталося зі звітом про збій, можна за адресою { $url }.
# One of the messages that a program can send
event = { $title }. { $when }, якщо ввімкнено: { $tiers }. { $identifier }.
# Below the title of a message: when it is sent
event_when = { $when }, якщо ввімкнено: { $tiers }.
# About a message that the person writes
event_by_hand = Ви пишете його самі. Нічого не надсилається, доки ви не натиснете «Надіслати».
# About a message of which the server keeps only counts
event_counted = Розробники заявляють, що це рахується, а не зберігається: ніхто не знайде вашого серед інших, тому його також не можна отримати чи стерти на їхньому сервері.
# About such a message; $fields: a list of fields
event_counted_together = Рахується разом: { $fields }.
only_with = Лише з «{ $tier }».
# Above the fields that a message has only while a tier is on
only_in_tier = Лише з «{ $tier }»
# Beside a field: a message that always has it
used_always = У «{ $message }», завжди
# Beside a field: a message that has it only while a tier is on
used_with = У «{ $message }», лише з «{ $tier }»

## Crash reports

# The tab.
crash_tab_word = Звіти про збої
# The list, for screen readers.
crash_list = Звіти про збої, що чекають на вас
# Lets the report go.
crash_send = Надіслати
# Opens its texts in an editor.
crash_edit = Змінити
# Deletes it, after a question.
crash_delete = Вилучити…
# Puts the edited texts in place of the old ones.
crash_save = Зберегти
# Leaves the editor.
crash_cancel = Скасувати
# Whether to leave the editor although something was typed.
crash_leave_question = Відкинути зміни?
# What that does.
crash_leave_means = Введене не буде збережено. Звіт залишиться таким, як був.
# Stays in the editor.
crash_go_on_editing = Редагувати далі
# Leaves it.
crash_leave_it = Відкинути
# Leaves a report that was to be deleted.
crash_keep_it = Скасувати
# Deletes it.
crash_delete_it = Вилучити
# Above what is left of a report's text: messages and notes.
crash_free_text = Довільний текст
# What that is made of.
crash_free_text_means = Повідомлення й нотатки так, як їх записала програма. Те, у чому розпізнано ім’я, теку, адресу чи секрет, замінено. Те, чого не розпізнано, досі тут, тому прочитайте цю частину уважно.
# Above the lines of a report that were written anew.
crash_rebuilt = Де саме в програмі це сталося
# What those are made of.
crash_rebuilt_means = Нічого з цього не скопійовано. Кожен рядок записано заново з назви функції, номера рядка й шляху нижче теки, де лежить лише код. Від будь-якого іншого шляху залишається тільки [path].
# Above the fields besides the texts.
crash_fields = Інші поля
# Above the number with which one can follow a report.
crash_ticket = Номер звернення
# What it is for.
crash_ticket_means = Цей номер має лише цей звіт. Він нічого не каже про вас.
# Opens the report in the history.
crash_in_history = Показати в історії
# Goes on to the next report.
crash_close = Закрити
# Above what happens with reports to come.
crash_from_now_on = Відтепер
# One of the two choices.
crash_ask = Запитувати щоразу
# The other one.
crash_always = Надсилати завжди
# On the card of a tier whose reports wait for the person.
crash_read_first = Спершу ви його читаєте
# The same, once the person chose otherwise.
crash_not_read_first = Надсилається без запиту
# On the card of a tier: the person writes its messages.
by_hand_fact = Ви пишете це самі
# About an edit that was saved as it was typed.
crash_saved = Збережено. Те, що ви тепер тут бачите, і було б надіслано.
# About one of which something was removed.
crash_saved_scrubbed = Збережено, але не так, як ви ввели: текст був задовгий або з нього вилучено те, що могло виказати, з чийого він комп’ютера. Перевірте його ще раз.
# While an editor is open.
crash_while_editing = Вилучайте й додавайте що завгодно. Під час збереження імена, теки й адреси вилучаються знову.
# Below an editor. $sign: the box that is drawn in place of each such character
crash_unseen = Цей текст має невидимі символи. Кожен показано тут як { $sign }, і він нічого не робить; під час збереження вони залишаються.
# $name: such as ⟨U+202E⟩. $does: one of the three that follow. $lines: the numbers of the lines
crash_unseen_where = { $count ->
    [1] { $name } ({ $does }) у рядку { $lines }
   *[other] { PLURAL($count) ->
        [one] { $name } ({ $does }) у рядках { $lines }
        [few] { $name } ({ $does }) у рядках { $lines }
       *[many] { $name } ({ $does }) у рядках { $lines }
    }
}
# What a character does that does not show: it steers a terminal, or ends a line.
crash_unseen_controls = керує тим, що показує текст
# What a character does that does not show: it turns what stands beside it from left to right or back.
crash_unseen_turns = змінює напрям тексту
# What a character does that does not show: it takes no room, or looks like a space.
crash_unseen_hides = невидимий
# Where there are very many different ones
crash_unseen_others = { PLURAL($count) ->
    [one] і ще { $count }
    [few] і ще { $count }
   *[many] і ще { $count }
}
# Another report was chosen while an editor is open.
crash_save_first = Спершу збережіть або скасуйте це.
# The program's new version does not know the report any more.
crash_not_declared = Ця версія програми більше не заявляє такого звіту. Його можна надіслати як є або вилучити.
# The report has no text of the program's own.
crash_no_texts = У ньому немає тексту, який можна змінити.
# What switching the tier off does, while nothing waits.
crash_off_means_word = Поки це вимкнено, збої не записуються.
# In place of the list, where nothing waits.
crash_nothing_waits = Немає звітів про збої в очікуванні
# What the choice means while no crash is recorded.
crash_means_later = Це почне діяти, коли збої знову записуватимуться.
# What was read is not what stands there now.
crash_changed = Нічого не зроблено: звіт тим часом змінився, можливо, через новий збій програми. Прочитайте його ще раз у теперішньому вигляді.

## The same with facts in them

crash_tab = Звіти про збої ({ $count })
crash_when = { $count ->
    [1] { $time }
   *[other] { PLURAL($count) ->
        [one] { $time }, { $count } раз
        [few] { $time }, { $count } рази
       *[many] { $time }, { $count } разів
    }
}
# $identifier: whether the report carries one, yes or no
crash_what_it_is = { $identifier ->
    [yes] Ось що { $name } повідомила б розробникам про збій. Це було б надіслано на { $url }, з ідентифікатором.
   *[no] Ось що { $name } повідомила б розробникам про збій. Це було б надіслано на { $url }, без ідентифікатора.
}
# After what the report is: until when it stays here.
crash_nothing_leaves = Ніщо не залишить цього комп’ютера, доки ви не натиснете «Надіслати».
crash_not_now = Навіть тоді доведеться зачекати. { $reason }.
# How much of the report was replaced: nothing.
crash_nothing_replaced = Ніщо в ньому не було схоже на особисті дані, тому нічого не замінено. Усе одно прочитайте його.
crash_replaced = { PLURAL($count) ->
    [one] Замінено { $count } фрагмент особистих даних. Його підкреслено.
    [few] Замінено { $count } фрагменти особистих даних. Їх підкреслено.
   *[many] Замінено { $count } фрагментів особистих даних. Їх підкреслено.
}
crash_would_wait = Коли в { $name } стається збій, звіт зберігається тут, доки ви його прочитаєте. Спершу на цьому комп’ютері вилучаються імена, теки й адреси. Потім його можна змінити, надіслати або вилучити. Те, що ви надіслали чи вилучили, перелічено в історії.
crash_would_go = Коли в { $name } стається збій, звіт одразу надсилається, як ви вибрали. Спершу на цьому комп’ютері вилучаються імена, теки й адреси. Надіслане є в історії байт у байт.
crash_would_not = { $reason }. Тому коли в { $name } стається збій, нічого про нього не зберігається й не надсилається.
crash_ask_means = Коли в { $name } стається збій, звіт чекає тут, доки ви його надішлете або вилучите.
# What “Always send” does.
crash_always_means = Звіти про збої надсилаються без запиту.
crash_always_means_later = { $count ->
    [1] Звіти про збої надсилаються без запиту. Той, що вже чекає, чекатиме й далі.
   *[other] { PLURAL($count) ->
        [one] Звіти про збої надсилаються без запиту. Ті, що вже чекають, чекатимуть і далі.
        [few] Звіти про збої надсилаються без запиту. Ті, що вже чекають, чекатимуть і далі.
       *[many] Звіти про збої надсилаються без запиту. Ті, що вже чекають, чекатимуть і далі.
    }
}
crash_off_means = { PLURAL($count) ->
    [one] Вимкнення вилучить { $count } звіт, що очікує. Після цього збої не записуватимуться.
    [few] Вимкнення вилучить { $count } звіти, що очікують. Після цього збої не записуватимуться.
   *[many] Вимкнення вилучить { $count } звітів, що очікують. Після цього збої не записуватимуться.
}
crash_waiting = { PLURAL($count) ->
    [one] { $count } звіт про збій чекає на вас.
    [few] { $count } звіти про збої чекають на вас.
   *[many] { $count } звітів про збої чекають на вас.
}
# The question before a report is deleted.
crash_delete_question = Вилучити цей звіт про збій?
# What deleting a report does.
crash_delete_means = Його вміст буде вилучено з цього комп’ютера й ніколи не надіслано. В історії залишиться лише те, що він був.
crash_not_saved = Не збережено: { $why }.
# What became of a report that was let go, as a title: the server has it.
crash_sent = Надіслано
# Below that title, where the server proved which bytes it has.
crash_sent_confirmed = Сервер має його й підтвердив, що отримав саме ці байти.
# Below that title, where the server did not.
crash_sent_unconfirmed = Сервер має його. Він не сказав, які байти отримав.
# What became of a report that was let go, as a title: the server said no.
crash_refused = Відхилено
# What “Refused” means for that report.
crash_refused_means = Сервер його відхилив. Повторно він не надсилатиметься.
# What became of a report that was let go, as a title: it was switched off in time.
crash_withdrawn = Відкликано
# What “Withdrawn” means for that report.
crash_withdrawn_means = Його вимкнули до надсилання. Він не залишав цього комп’ютера.
# What became of a report that was let go, as a title: it grew too old.
crash_expired = Застаріло
# What “Expired” means for that report.
crash_expired_means = Його не вдалося надіслати протягом 30 днів, і він більше не надсилатиметься.
# What became of a report that was let go, as a title: nobody knows.
crash_unknown = Невідомо
# What “Unknown” means for that report.
crash_unknown_means = Надсилання почалося, але відповіді не було. Він міг дійти. Повторно він не надсилатиметься.
# What became of a report that was let go, as a title: it has not left yet.
crash_queued = Очікує
# Below that title, while it is being sent.
crash_queued_now = Ви дозволили його надіслати. Зараз він надсилається.
# Below that title, before what stands in the way.
crash_queued_not_yet = Ви дозволили його надіслати, але поки це не вдалося.
crash_queued_later = Нові спроби будуть, поки працює { $name }, а також від «candor deliver».
# A report was deleted here, as a title.
crash_deleted = Вилучено
# What became of what the deleted report said.
crash_deleted_means = Його вмісту на цьому комп’ютері вже немає, і його не надсилали. В історії залишилося лише те, що він був.
# A report went away while this window showed it, as a title.
crash_not_here = Цього звіту тут уже немає
# Why a report is not here any more: somebody deleted it.
crash_meanwhile_deleted = Тим часом його вилучили: у командному рядку, в іншому вікні або через вимкнення. Його не надсилали.
# Why a report is not here any more: somebody let it go.
crash_meanwhile_released = Тим часом його дозволили надіслати, у командному рядку або в іншому вікні. Що з ним сталося, каже історія.
# Why a report is not here any more, where the history has to say it.
crash_meanwhile_other = Він більше не очікує. Що з ним сталося, каже історія.
# Why a report is not here any more: somebody cleared the history.
crash_meanwhile_cleared = Тим часом історію очистили, а з нею і звіт. Звідси його не надсилали.
# After why a report is not here any more, if it was being edited.
crash_typing_lost = Те, що ви вводили, не збережено.
crash_another_sends = Зараз для { $name } надсилає інший процес.

## What a person writes to the makers, and what became of what they sent

# The tab for what the person writes to a program’s makers, and for what became of what they sent.
feedback_tab_word = Відгуки
# Above what is written
feedback_title = Написати: { $publisher }
# Below that
feedback_goes_to = Коли ви натиснете «Надіслати», це буде надіслано на { $url }, без ідентифікатора. До того нічого з введеного не зберігається.
# Why nothing can be sent now; $reason is a clause
feedback_would_not = { $reason }. Тому нічого з того, що ви напишете, не можна надіслати.
# Opens the page with the switches, of which one stands in the way.
feedback_choices = Перейти до вибору
# The choice among several kinds of message that can be written.
feedback_kind = Вид повідомлення
# A choice in which nothing was chosen, so that nothing of it is sent.
feedback_not_chosen = Не вибрано
# Below a text: how long it is, and how long it may be
feedback_room = { $count } з { $most } символів
# In place of what would be sent.
feedback_does_not_fit = Ви написали задовгий текст. Скоротіть його, і його можна буде надіслати.
# Below what is written; $what: see `mark_folder` and those below it
feedback_warning = Здається, ваш текст містить: { $what }. Його буде надіслано так, як ви ввели, тож залишайте це, лише якщо справді хочете.
# In `feedback_warning`
mark_folder = вашу теку
# In `feedback_warning`
mark_name = назву вашого облікового запису чи комп’ютера
# In `feedback_warning`
mark_email = адресу електронної пошти
# In `feedback_warning`
mark_address = мережеву адресу
# In `feedback_warning`
mark_secret = пароль або ключ
# In `feedback_warning`
mark_number = довгий номер
# In place of what would be sent.
feedback_empty = Коли ви щось напишете, тут буде показано саме те, що було б надіслано.
# The choice changed meanwhile, or the program’s manifest.
feedback_changed = Не надіслано: те, що було б надіслано, змінилося після показу. Перегляньте ще раз.
# A message was let go.
feedback_kept = Воно в дорозі. Що з ним стане, показано в розділі «Що ви надіслали».
# A message was let go and not sent; $why is a sentence
feedback_not_yet = Воно збережене, але поки не вдалося його надіслати. { $why } Нові спроби будуть, поки працює { $name }, а також від «candor deliver».
# Above the list of sent messages and crash reports.
feedback_sent = Що ви надіслали
# In place of that list.
feedback_none_sent = Ще нічого. Надіслані повідомлення та звіти про збої буде перелічено тут.
# Above that list
feedback_asked_at = Запитати, що з ними сталося, можна будь-коли. Запит надсилається на { $url } і містить лише номер звернення. Без вас нічого не запитується.
# Above that list
feedback_no_address = { $name } не каже, де можна запитати, що з ними сталося.
# Below that list
feedback_more = Тут перелічено лише найновіші: { $count }. «candor reports» показує всі.
# Asks the server about one of them.
feedback_ask = Що з ним сталося?
# While one is asked about.
feedback_asking = Запит до сервера…
# Waits for the answer no longer.
feedback_stop = Зупинити
# Erases one of them on the server, after a question.
feedback_erase = Стерти там…
# The question before that.
feedback_erase_question = Стерти цей звіт на сервері?
# What it does; $url: an address
feedback_erase_means = До { $url } буде надіслано прохання стерти те, що надійшло з цим номером звернення; крім номера, сервер нічого не дізнається. Розробники більше не зможуть цього прочитати. Це не можна скасувати.
# What it does not do.
feedback_erase_not_all = Резервні копії можуть ще якийсь час його зберігати; відповідь каже, до якого часу. Історія на цьому комп’ютері залишається.
# What the server said about one of them.
feedback_erased = Стерто на сервері.
# The server was asked to erase one of them, and its answer was lost.
feedback_may_be_erased = Можливо, його стерто. Для певності зітріть ще раз: сервер відповість так само, як уперше.
# About one of them.
feedback_never_asked = Ви ще про нього не запитували.
# About one of them.
feedback_unfinished = На останній запит ще немає відповіді.
# What the server answered about one of them.
feedback_not_known = Сервер не знає цього номера або вже не знає.
# What the server answered about one of them.
feedback_no_sense = Відповідь сервера не вдалося зрозуміти.
# About one of them; $status is a number such as 503
feedback_answered = Сервер відповів { $status } і нічого про нього не сказав.
# About one of them; $why in the system’s own words
feedback_not_reached = Не вдалося запитати сервер: { $why }.
# About one of them
feedback_elsewhere = Його надіслано на { $url }, а програма тепер використовує інший сервер, який про нього нічого не знає.
# How far the makers have come with one of them.
feedback_received = Отримано.
# How far the makers have come with one of them.
feedback_seen = Розробники бачили.
# How far the makers have come with one of them.
feedback_fixed = Виправлено.
# How far the makers have come with one of them
feedback_fixed_in = Виправлено у { $version }.
# How far the makers have come with one of them.
feedback_other = З ним сталося щось, для чого ця версія Candor не має слова.
# After that; $time such as “today 20:15”
feedback_asked = Запитано: { $time }.
# Above what the makers answered.
feedback_answer = Їхня відповідь

## Settings of the window

# The button at the end of the list of programs, and the title of what it opens.
settings = Параметри
# The choice of the colours.
theme = Тема
# Colours: as the system has them.
theme_system = Як у системі
# Colours: by day.
theme_light = Світла
# Colours: by night.
theme_dark = Темна
# The choice of the size of everything.
text_size = Розмір тексту
# A text size
percent = { $number }{"\u00A0"}%
# The choice of the language.
language = Мова
# $language: what the system asks for, in its own words
language_system = Як у системі ({ $language })
# The switch for less movement.
movement_less = Зменшити рух
# What less movement is.
movement_less_means = Вимикає анімацію.
# Below the title of the settings: what they are.
settings_means = Який вигляд має це вікно і які програми в ньому перелічено.
# Closes the settings.
settings_done = Готово
choice_not_written = Ваш вибір не вдалося зберегти, він такий, як раніше: { $why } ({ $path }).
settings_not_kept = Параметри вікна не вдалося зберегти: { $why }.
# The file with the settings could not be read. $path: where it is kept
settings_unreadable = Ці параметри не вдалося прочитати під час відкриття вікна, і їх скинуто; перед записом нового файлу старий буде збережено як { $path }.
# No font has the characters of the chosen language
fonts_missing = Жоден шрифт на цьому комп’ютері не має символів для мови { $language }. Установіть такий, наприклад Noto Sans CJK, і відкрийте це вікно ще раз.

## The list of programs

# Above what adds a program.
add_program = Додати програму…
# Above the same, as a heading: no dots, because nothing opens.
add_program_heading = Додати програму
# What a person is asked for when they add a program, and that it does no harm.
add_program_means = Виберіть маніфест програми — файл .toml, у якому перелічено все, що вона може надіслати. Додавання нічого не надсилає.
# The field for the path of a manifest.
add_program_path = Файл маніфесту
# Adds the program whose manifest was named.
add = Додати
program_added = Додано { $name }.
# $why: a whole sentence
demo_not_started = Не вдалося відкрити демонстрацію. { $why }
no_window = Тут не вдається відкрити вікно ({ $why }). Те саме можна зробити з командного рядка: { $command }
program_not_added = Не додано: { $why }.
# In `program_not_added`: why
no_file_there = немає файлу { $path }
# Leaves a program out of the list.
hide_program = Приховати цю програму
# What hiding a program does, and what not.
hide_means = Це лише приховує її тут. Те, що їй дозволено надсилати, не змінюється.
hidden_programs = { PLURAL($count) ->
    [one] { $count } прихована програма
    [few] { $count } приховані програми
   *[many] { $count } прихованих програм
}
show_program = Знову показати { $name }
# One switch for every program.
all_programs = Дозволити програмам надсилати
# What the switch for every program does.
all_programs_off_means = Вимкнення одразу вимикає всі програми й змінює їхні ідентифікатори. Увімкнення повертає без змін вибір для тих програм, які так було вимкнено.
# Why the switch for every program cannot be moved.
all_programs_locked = Усі програми вимкнено. Увімкніть їх по одній.
# Opens the system’s own dialog for files.
choose_file = Вибрати файл…
# The system has no dialog for files.
no_dialog = Тут немає вікна вибору файлу. Введіть шлях до файлу.
# Takes a manifest that cannot be used out of the list of programs.
forget_manifest = Вилучити зі списку
# $names: the manifest files of programs that the switch for all of them could not switch off
all_programs_not_reached = { $count ->
    [1] Не вимкнено: { $names }. Маніфест програми непридатний, тому Candor не знає, де зберігається її вибір. Ваш попередній вибір для неї діє й далі.
   *[other] { PLURAL($count) ->
        [one] Не вимкнено: { $names }. Маніфести цих програм непридатні, тому Candor не знає, де зберігається їхній вибір. Ваш попередній вибір для них діє й далі.
        [few] Не вимкнено: { $names }. Маніфести цих програм непридатні, тому Candor не знає, де зберігається їхній вибір. Ваш попередній вибір для них діє й далі.
       *[many] Не вимкнено: { $names }. Маніфести цих програм непридатні, тому Candor не знає, де зберігається їхній вибір. Ваш попередній вибір для них діє й далі.
    }
}
# $folders: folders of manifests that could not be read, or not all of them; programs that the switch for all of them could not switch off are unknown
all_programs_not_looked_into = Не вдалося прочитати всі маніфести: { $folders }. Програми, чиї маніфести там, могли не вимкнутися. Ваш попередній вибір для них діє й далі.
# $names: programs that the switch for all of them does not switch on again
all_programs_left_off = { $count ->
    [1] Залишається вимкненою: { $names }. Увімкніть її окремо: старіша версія може надсилати більше, ніж ви вибрали.
   *[other] { PLURAL($count) ->
        [one] Залишаються вимкненими: { $names }. Увімкніть їх по одній: старіші версії можуть надсилати більше, ніж ви вибрали.
        [few] Залишаються вимкненими: { $names }. Увімкніть їх по одній: старіші версії можуть надсилати більше, ніж ви вибрали.
       *[many] Залишаються вимкненими: { $names }. Увімкніть їх по одній: старіші версії можуть надсилати більше, ніж ви вибрали.
    }
}

## A single field

# A small switch beside a field, for screen readers
send_field = Надсилати { $field }
# Beside a field that the person withholds.
field_withheld = Вилучено. Решта повідомлення все одно надсилається.
# Beside a field that the person withholds, where nothing is sent at all.
field_left_out = Вилучено.
# $entry: what stands in the file by hand, such as app_opened/*
field_withheld_wider = Вилучено разом з іншими через «{ $entry }» у файлі. Змінити це можна лише там.
# Above the switches of single fields.
withhold_means = Вимкніть поле, щоб вилучити лише його.

## Identity

# Copies the identifier.
identity_copy = Копіювати ідентифікатор
# Said quietly for some seconds: the identifier was copied.
identity_copied = Ідентифікатор скопійовано.
# Asks whether to replace the identity.
identity_replace = Замінити ідентифікатор…
# The question whether to replace the identity.
identity_replace_question = Замінити ваш ідентифікатор?
# What replacing it does.
identity_replace_means = Відтепер повідомлення матимуть новий ідентифікатор, і для серверів ви будете кимось новим. Вони зберігають те, що отримали зі старим. Те, що вже очікує, ще буде надіслано з ним.
# Yes: replace the identity.
identity_replace_it = Замінити
# No: keep the identity.
identity_keep = Скасувати
# The identity was replaced.
identity_replaced = Ваш ідентифікатор замінено.

## On the server

# Above what a person can do about what the server has of theirs.
server = На сервері
# $url: an address
server_where = Запитує { $url }, і лише коли ви натискаєте кнопку.
# What the server learns when it is asked.
server_says_who = Сервер отримує доказ, що ідентифікатори ваші, і бачить вашу IP-адресу.
# The same where identifiers change every month.
server_says_months = Він також дізнається, які ідентифікатори різних місяців пов’язані.
# In place of the buttons, while there is nothing to ask for.
server_nothing_yet = З ідентифікатором ще нічого не надіслано, тому серверу нічого шукати.
# A button.
server_fetch = Отримати те, що має сервер
# A button that asks first.
server_erase = Стерти там…
# A button that opens the server’s page in the browser.
server_page = Відкрити його сторінку
# Ends what is being asked.
server_cancel = Скасувати
# $place: of the identifier that is asked about; $messages: such as “3 messages”
server_progress = Запит про ідентифікатор { $place } з { $of }. Поки що: { $messages }.
# While nothing is known yet.
server_asking = Запит до сервера…
# $messages: such as “3 messages”
server_has = Сервер має від вас: { $messages }.
# What came.
server_has_none = Сервер не має від вас нічого.
# $days: such as “a year”
server_keeps = Він каже, що зберігає повідомлення { $days }.
# Only a part of it came.
server_more = Сервер має від вас більше, ніж отримують за раз; його власна сторінка дає все файлом.
# Messages that both have.
server_same = Однакові тут і там
# Messages that only this computer has.
server_only_here = Лише тут
# Messages that only the server has.
server_only_there = Лише там
# One of the three lists; $count: how many messages are in it
server_side = { $name }: { $count }
# Below a long list; $messages: such as “3 messages”
server_first = Тут перелічено перші: { $messages }.
# $time: see `today_at_inside`
server_waits = Сервер просить зробити паузу. Запити продовжаться після цього часу: { $time }.
# Why identifiers are kept that no message carries any more.
server_former = Попередні ідентифікатори зберігаються лише для цього, доки надіслане з ними не буде там стерто або доки ви їх не забудете.
# The name of the list, for screen readers.
server_list = Порівняні повідомлення
# The name of the bytes, for screen readers.
server_bytes = Точні байти
# In place of an empty list.
server_none = Немає
# $messages: such as “3 messages”
server_beyond_counted = Пораховані, а не збережені, як заявляють розробники, тому ніхто не знайде ваших серед інших: { $messages }.
# $messages: such as “3 messages”
server_beyond_without = Надіслані без ідентифікатора, тому ніхто не знайде там ваших: { $messages }.
# $messages: such as “3 messages”
server_beyond_elsewhere = Надіслані на іншу адресу: { $messages }.
# $messages: such as “3 messages”
server_beyond_over = Надіслані з ідентифікатором, який там стерто або який цей комп’ютер забув: { $messages }.
# $messages: such as “3 messages”
server_beyond_unfinished = Немає серед отриманого, а сервер має більше: { $messages }.
# $why: see server_why
server_not_fetched = Нічого не отримано: { $why }.
# $why: see server_why
server_not_erased = Немає певності, що щось стерто: { $why }.
# $why: see server_why
server_not_opened = Сторінку не відкрито: { $why }.
# $messages: such as “3 messages”
server_erased = Стерто на сервері: { $messages }.
# $date: a day
server_backups = До якого часу його резервні копії мають це: { $date }.
# What follows from erasing.
server_replaced = Ваш ідентифікатор замінено: наступне повідомлення отримає новий.
# $messages: such as “3 messages”
server_withdrawn = Очікували зі старим ідентифікатором і більше не надсилатимуться: { $messages }.
# What erasing cannot reach.
server_counted_stays = Те, що лише порахували, знайти не можна, і воно залишається порахованим.
# $done and $of: how many identifiers; $why: see server_why
server_part = Зроблено для { $done } з { $of } ідентифікаторів, потім перервалося: { $why }.
# $why: see server_why
server_after = Сервер стер дані, але тут не вдалося зробити все, що з цього випливає: { $why }.
# The page is on its way to the browser.
server_page_opened = Його сторінка відкривається у вашому браузері за посиланням, яке діє один раз.
# Asks whether to erase.
server_erase_question = Стерти те, що сервер має від вас?
# What it does; $url: an address
server_erase_means = До { $url } буде надіслано прохання стерти кожне повідомлення з одним із ваших ідентифікаторів, також попередніх. Це не можна скасувати.
# What it does on this computer.
server_erase_here = Тоді ваш ідентифікатор буде замінено, а повідомлення, які ще очікують із ним, не будуть надіслані. Історія на цьому комп’ютері залишається.
# What it does not do.
server_erase_not_all = Резервні копії можуть ще якийсь час їх зберігати; відповідь каже, до якого часу. Те, що лише порахували, знайти не можна.
# Yes: erase.
server_erase_it = Стерти там
# No: do not erase.
server_erase_not = Скасувати
# A quiet link below the buttons.
server_forget = Забути попередні ідентифікатори…
# The question whether to forget earlier identifiers.
server_forget_question = Забути ваші попередні ідентифікатори?
# What that means.
server_forget_means = Те, що сервери мають із ними, залишиться там, і після цього ніхто, навіть ви, не зможе його отримати чи стерти. Це не можна скасувати. Жоден сервер не запитується.
# What happens on this computer.
server_forget_here = Повідомлення, які ще очікують із ними, не будуть надіслані. Поточний ідентифікатор та історія на цьому комп’ютері залишаються.
# Yes: forget them.
server_forget_it = Забути
# Afterwards, and among the decisions.
server_forgot = Забуто попередніх ідентифікаторів: { $count }.
# In `server_not_fetched` and the like: why
server_cancelled = ви скасували
# In `server_not_fetched` and the like: why
server_why_not_offered = розробники цього не пропонують
# In `server_not_fetched` and the like: why
server_why_conflict = на цю програму претендують два маніфести, тому незрозуміло, який сервер мається на увазі
# In `server_not_fetched` and the like: why
server_why_no_identifier = туди нічого не надсилали з ідентифікатором
# In `server_not_fetched` and the like: why
server_why_new_server = програма тепер вказує інший сервер, { $url }; ніщо тут не свідчить, що він має щось від вас, і він не отримає доказу, доки ви не погодитеся на це в розділі «Вибір»
# In `server_not_fetched` and the like: why; $status: a number
server_why_refused = сервер не приймає доказу ({ $status })
# In `server_not_fetched` and the like: why; $status: a number
server_why_not_there = сервер не має такої сторінки ({ $status })
# In `server_not_fetched` and the like: why; $status: a number
server_why_busy = сервер зараз не може відповісти ({ $status }); спробуйте пізніше
# The same; $time: see `today_at_inside`
server_why_busy_until = сервер зараз не може відповісти ({ $status }); він просить спробувати після цього часу: { $time }
# In `server_not_fetched` and the like: why
server_why_unreadable = відповіддю сервера не можна скористатися
# Among the decisions; $messages: such as “3 messages”
server_asked_fetch = Отримано те, що має сервер: { $messages }.
# Among the decisions, after that.
server_asked_more = Сервер мав більше.
# Among the decisions, after what was asked; $count: a number
server_asked_requests = Кількість запитів: { $count }.
# Among the decisions.
server_asked_page = Відкрито сторінку сервера.
# Among the decisions.
server_asked_in_vain = Запитано сервер, без успіху.
# Among the decisions: nobody was there any more to hear the answer.
server_asked_open = Запитано сервер; його відповідь невідома.
# Among the decisions: an erasure whose answer is not known.
server_asked_maybe = Сервер попросили стерти те, що він має. Можливо, його стерто: відповідь не надійшла.
# Among the decisions: an erasure whose answer is not known; later the server refused a message because it had erased.
server_asked_over = Сервер попросили стерти те, що він має. Його квитанція не надійшла, але згодом він повідомив, що це стерто.

## What is new, side by side

# Above what is new or wider, or described in other words.
news_open = Що змінилося
# Above what the person agreed to.
news_column_before = Коли ви погодилися
# Above what is asked for now.
news_column_now = Зараз
# Below “When you agreed”: nothing of it was there.
news_was_not_there = Ще не було.

## How much, and how often

# What a message amounted to lately
volume_measured = { PLURAL($count) ->
    [one] { $count } за останні 30 днів, разом { $size }.
    [few] { $count } за останні 30 днів, разом { $size }.
   *[many] { $count } за останні 30 днів, разом { $size }.
}
# The same where the choice was another meanwhile
volume_scaled = { PLURAL($count) ->
    [one] { $count } за останні 30 днів; з цими перемикачами близько { $size }.
    [few] { $count } за останні 30 днів; з цими перемикачами близько { $size }.
   *[many] { $count } за останні 30 днів; з цими перемикачами близько { $size }.
}
# A message that is sent again and again
volume_repeats = Поки працює { $name }, { PLURAL($count) ->
    [one] { $count } на годину
    [few] { $count } на годину
   *[many] { $count } на годину
}, близько { $size }.
volume_tier = { $size } на місяць
# Below a switch that was switched on: a message is now sent. $fields: see `field_count`
adds_message = Додає повідомлення «{ $message }» ({ $fields }).
# Below a switch that was switched off: a message is no longer sent
takes_out_message = Прибирає повідомлення «{ $message }».
# Below a switch that was switched on: a message says more
adds_fields = { PLURAL($count) ->
    [one] Додає { $count } поле до «{ $message }».
    [few] Додає { $count } поля до «{ $message }».
   *[many] Додає { $count } полів до «{ $message }».
}
# Below a switch that was switched off: a message says less
takes_out_fields = { PLURAL($count) ->
    [one] Прибирає { $count } поле з «{ $message }».
    [few] Прибирає { $count } поля з «{ $message }».
   *[many] Прибирає { $count } полів з «{ $message }».
}
# Below the name of something that was found: what kind of thing it is, and what it means
found_kind = { $kind }. { $means }
# Below a list of what was found that is cut
find_more = { PLURAL($count) ->
    [one] і ще { $count }. Додайте слово, щоб звузити пошук.
    [few] і ще { $count }. Додайте слово, щоб звузити пошук.
   *[many] і ще { $count }. Додайте слово, щоб звузити пошук.
}
# Above the exact bytes of a message.
as_sent_means = Це точні байти.
# Above the bytes of a message, laid out to be read.
to_read_means = Форматовано для читання. «Як надіслано» показує точні байти.

## Several messages of the history

copy_rows = { PLURAL($count) ->
    [one] Копіювати { $count } повідомлення
    [few] Копіювати { $count } повідомлення
   *[many] Копіювати { $count } повідомлень
}
rows_chosen = { PLURAL($count) ->
    [one] Вибрано { $count }
    [few] Вибрано { $count }
   *[many] Вибрано { $count }
}
rows_copied = { PLURAL($count) ->
    [one] Скопійовано { $count } повідомлення.
    [few] Скопійовано { $count } повідомлення.
   *[many] Скопійовано { $count } повідомлень.
}
# More were chosen than fit
rows_copied_part = Скопійовано лише найстаріші { $count } з { $all } повідомлень, { $size }: більше було б забагато для вставляння. Усі має звіт у розділі «Ваші дані».
# For screen readers: how several rows are chosen without a mouse.
rows_keys = Shift вибирає кілька, Ctrl+Вгору та Ctrl+Вниз переходять без вибору, Ctrl+Пробіл додає це повідомлення, Ctrl+A вибирає всі показані, Escape залишає одне, Ctrl+C копіює вибране.

## The table of the history: its columns, and the way to the newest message

# For screen readers: how the columns are made wider without a mouse.
width_keys = Shift+Вліво та Shift+Вправо звужують або розширюють стовпець; Delete підганяє його під вміст.
# For screen readers: what makes a column wider
width_of = Ширина: { $column }
# A button over the rows: so many have come that are not in sight; an arrow follows
newer = { PLURAL($count) ->
    [one] { $count } новіше
    [few] { $count } новіші
   *[many] { $count } новіших
}
# In place of the rows, above a button that shows everything again.
nothing_matches = Ніщо не відповідає пошуку й фільтрам.

## Until when a message waits

# After what became of a message: nobody is there to send it, and when that changes
nobody_sends = { $name } не працює, наскільки Candor може судити. Це буде надіслано під час її наступного запуску.
# The same where the server asked to wait. $time: inside a sentence
nobody_sends_asked = { $name } не працює, наскільки Candor може судити. Сервер попросив зачекати (до: { $time }). Це буде надіслано, коли програма працюватиме після цього.
next_attempt = Наступна спроба: { $time }.
next_attempt_asked = Сервер попросив зачекати. Наступна спроба: { $time }.

## The whole request with a message

# The form that shows it.
whole_request = Запит
# $size: of the body. The digest itself follows on a line of its own
request_digest = SHA-256 тіла ({ $size }):
# How to check that by hand
request_check = Щоб перевірити це самостійно, збережіть тіло й виконайте { $command }. Вивід матиме ті самі цифри.
# In place of the body.
request_not_whole = В історії вже немає всього, що було в цьому запиті, тому його тіло не можна показати. Заголовки й дайджест такі, як під час надсилання.
# Above a request that never left.
request_stayed = З’єднання не було, тому нічого з цього запиту не залишило вашого комп’ютера.
# The answer to it, as a heading.
answer_word = Відповідь
# Saves the exact bytes of the body.
save_body = Зберегти тіло…
body_saved = Тіло збережено в { $path }
body_not_saved = Тіло не збережено: { $why }.
# Why: the history does not have it.
body_gone = в історії його вже немає
# Why something was not done about a program: between the click and the deed its manifest went away
program_gone = її маніфест зник або вже непридатний

## What a decision changed

# $tiers: a list of names
decision_on = Увімкнено: { $tiers }.
decision_off = Вимкнено: { $tiers }.
# $fields: a list of fields
decision_withheld = Вилучено: { $fields }.
decision_allowed = Знову додано: { $fields }.
decision_cause = { $event } ({ $tier })
# A decision: no to everything, after a yes.
decision_all_off = Надсилання вимкнено.
# A decision: yes to sending, after a no. What is on now follows.
decision_all_on = Надсилання ввімкнено.
# $until: see pause_until and pause_until_resumed
decision_paused = Призупинено { $until }.
# A decision: a pause was ended.
decision_resumed = Відновлено.
# A decision about crash reports.
decision_ask = Звіти про збої: запитувати щоразу.
# A decision about crash reports.
decision_always = Звіти про збої: надсилати завжди.
# A decision about what had changed in the program’s description: a yes to it, or that it was seen.
decision_news = Зміни переглянуто або на них дано відповідь.
# A decision that changed no switch.
decision_other = Жодного перемикача не змінено.

## Texts of the built-in programs (SkellyCam, ETS2LA)

skellycam_about = Записує синхронізоване відео з кількох камер.
skellycam_existence_ping = Сигнал існування
skellycam_existence_ping_summary = Каже, що запущено SkellyCam, і якої версії.
skellycam_existence_ping_why = Показує, скільки людей користується SkellyCam.
skellycam_system_fingerprint = Відбиток системи
skellycam_system_fingerprint_summary = Якою операційною системою та обладнанням ви користуєтеся.
skellycam_system_fingerprint_why = Показує розробникам, які платформи підтримувати насамперед.
skellycam_usage_analytics = Аналіз використання
skellycam_usage_analytics_summary = Якими кнопками та функціями ви користуєтеся, і ніколи — що ви записуєте.
skellycam_usage_analytics_why = Показує, що варто поліпшити.
skellycam_app_opened_title = Запущено SkellyCam
skellycam_app_opened_when = Під час запуску SkellyCam
skellycam_app_opened_event = Що каже це повідомлення: запущено SkellyCam.
skellycam_app_opened_app_name = Яка програма це надсилає.
skellycam_app_opened_app_version = Якою версією SkellyCam ви користуєтеся.
skellycam_app_opened_system_os = Яка операційна система на цьому комп’ютері.
skellycam_app_opened_system_os_version = Яка версія операційної системи на цьому комп’ютері.
skellycam_app_opened_system_architecture = Який тип процесора має цей комп’ютер.
skellycam_app_opened_system_cpu_count = Скільки процесорів має цей комп’ютер.
skellycam_app_opened_system_total_ram_gb = Скільки пам’яті має цей комп’ютер.
skellycam_app_opened_system_python_version = На якій версії Python працює SkellyCam.
skellycam_feature_used_title = Використано функцію
skellycam_feature_used_when = Коли ви користуєтеся функцією SkellyCam
skellycam_feature_used_event = Що каже це повідомлення: використано функцію.
skellycam_feature_used_feature = Яку функцію використано, з цього сталого переліку. Ніколи не назва файлу, зображення чи запис.
ets2la_about = Самостійно керує вантажівками в Euro Truck Simulator 2 та American Truck Simulator.
ets2la_activity_ping = Сигнал активності
ets2la_activity_ping_summary = Каже кожні дві хвилини, що ETS2LA працює.
ets2la_activity_ping_why = Показує, скільки людей зараз користується ETS2LA.
ets2la_performance = Швидкодія та додатки
ets2la_performance_summary = Наскільки плавно працює ETS2LA та які додатки ввімкнено.
ets2la_performance_why = Допомагає знайти те, що сповільнює ETS2LA.
ets2la_crash_reports = Звіти про збої
ets2la_crash_reports_summary = Де в програмі стався збій. Імена й теки спершу вилучаються тут, і кожен звіт можна прочитати перед надсиланням.
ets2la_crash_reports_why = Допомагає насамперед виправляти найчастіші помилки.
ets2la_activity_ping_title = ETS2LA працює
ets2la_activity_ping_when = Кожні дві хвилини, поки працює ETS2LA
ets2la_activity_ping_event = Що каже це повідомлення: ETS2LA працює.
ets2la_activity_ping_id = Випадкове число, яке розрізняє встановлення, щоб жодного не порахувати двічі. Воно змінюється щомісяця й не походить ні від чого на цьому комп’ютері.
ets2la_performance_when = Кожні десять хвилин, поки ETS2LA керує, та коли вона закривається
ets2la_performance_event = Що каже це повідомлення: наскільки плавно працює ETS2LA.
ets2la_performance_app_version = Якою версією ETS2LA ви користуєтеся.
ets2la_performance_fps = Скільки кадрів намальовано за кожної частоти протягом цих десяти хвилин.
ets2la_performance_plugins = Які з власних додатків ETS2LA було ввімкнено в цей час, із цього сталого переліку.
ets2la_crash_report_title = Збій ETS2LA
ets2la_crash_report_when = Коли в ETS2LA стається збій
ets2la_crash_report_event = Що каже це повідомлення: в ETS2LA стався збій.
ets2la_crash_report_count = Скільки разів стався той самий збій, перш ніж ви переглянули цей звіт.
ets2la_feedback = Ваші відгуки
ets2la_feedback_summary = Що ви пишете розробникам, і лише коли ви це надсилаєте.
ets2la_feedback_why = Дає змогу про щось попросити або сказати, що пішло не так.
ets2la_feedback_title = Повідомлення розробникам
ets2la_feedback_when = Коли ви його надсилаєте
ets2la_feedback_event = Що каже це повідомлення: ви щось написали.
ets2la_feedback_message = Що ви їм пишете.
ets2la_crash_report_traceback = Де в програмі стався збій: функції та номери рядків. Імена, теки, адреси й довгі коди спершу вилучаються на цьому комп’ютері.

## What could not be done, and why

# Another manifest is in the way: it claims the same program
conflict_claims = { $file } каже, що { $app } надсилає на { $destination }
# Another manifest is in the way: two programs may not share a folder
conflict_shares_folder = { $name } використовує ту саму теку
# Anything that failed and has no sentence of its own. $why: see `log_unusable`, `identity_io`, `system_not_allowed`
not_done = Не вдалося: { $why }.
# A choice is in force, and its receipt is written later. $why: see `log_unusable` and those below it
trouble_receipt_waits = Ваш вибір діє. Він з’явиться серед ваших рішень, коли в історію знову можна буде записувати: { $why }.
# The same where no file can be written at all
trouble_receipt_lost = Ваш вибір діє. Але серед ваших рішень він не з’явиться до наступного, бо не вдається записати ні в історію ({ $log }), ні у файл поруч із нею ({ $file }).
# A choice that ends the identity could not do so
trouble_identity_kept = Не вдалося відкласти старий ідентифікатор: { $why }.
# Receipts that waited for the log could not be read. $why: see `log_unusable` and those below it
trouble_receipts_unread = Ваш вибір діє. Не вдалося прочитати лише попередні записи про ваші рішення, які чекають у файлі { $file }: { $why }.
# Why a choice could not be written
not_written_no_tier = Ця програма не має категорії «{ $tier }».
# $entry: what should have been the name of a field
not_written_no_entry = «{ $entry }» — не назва поля.
# Why a choice could not be written
not_written_not_answered = Ви ще не відповіли для цієї програми: спершу щось увімкніть або вимкніть.
# In `choice_not_written`: why
not_written_in_the_way = на місці файлу лежить щось інше; спершу перемістіть це
# In `choice_not_written`: why
not_written_never_was_one = у файлі на цьому місці немає параметрів програми, і його було б втрачено; спершу перемістіть його
# In `choice_not_written`: why
not_written_one_of_ours = файл на цьому місці Candor використовує для іншого; спершу вилучіть посилання на нього
# In `choice_not_written`: why
not_written_looping_link = це посилання, яке веде саме на себе; спершу вилучіть його
# In `choice_not_written`, `identity_io` and `log_io`: why
not_written_held = його використовує інша програма; спробуйте ще раз
# In `choice_not_written`: why
not_written_no_locks = файлова система там не знає блокувань, а без них записується лише відмова
# In `choice_not_written`: why
not_written_too_many_copies = поруч із ним забагато збережених копій
# In `choice_not_written`: why
not_written_contended = інша програма постійно змінювала файл; спробуйте ще раз
# The secret behind the identity. $why: what the system said
identity_io = секрет вашого ідентифікатора не вдається прочитати або записати: { $why }
# The secret behind the identity
identity_damaged = секрет вашого ідентифікатора пошкоджено; перемістіть файл { $file }, і буде створено новий
# The secret behind the identity
identity_no_randomness = операційна система не дає випадкових чисел
# A notice. $why: see `identity_io` and those below it
identity_unusable = Те, що має ідентифікатор, не записується: { $why }.
# Why the history cannot be used. $why: in the words of the database
log_unusable = історією не можна скористатися: { $why }
# Why the history cannot be used
log_no_room = диск заповнено, а навіть для читання історії потрібно трохи місця поруч із нею; звільніть місце й спробуйте ще раз
# Why the history cannot be used
log_newer = історію записала новіша версія Candor (версія { $version }); її залишено без змін ({ $path })
# Why the history cannot be used
log_not_ours = база даних на місці історії не належить Candor; перемістіть її ({ $path })
# Why the history cannot be used
log_path_too_long = історією не можна скористатися, бо її шлях довший за { $most } Б, а це найбільше для бази даних; перемістіть теку ({ $path })
# Why the history cannot be used
log_no_locks = історією не можна скористатися, бо на її місці не можна блокувати файли; перемістіть теку на інший диск ({ $folder })
# Why the history cannot be changed
log_read_only = історію можна лише читати; на її місці не можна нічого записати
# Why the history cannot be read
log_unsettled = історію можна лише читати, а спершу в неї довелося б щось записати; скопіюйте її теку туди, де це можливо ({ $path })
# Why clearing the history is not complete
log_being_read = усе вилучено, але інша програма саме читає історію, і те, що в ній було, ще є в її файлі; очистьте її ще раз за мить
# Why the log cannot be used
log_forked = цей процес створено через fork з процесу, у якому було відкрито історію, і він не може нею користуватися; запустіть для цього окремий процес
# Why the log cannot be used
log_in_the_way = те, що мало б бути файлом історії, — не файл, а { $what }; перемістіть це ({ $path })
# Why the history cannot be used. $why: what the system said
log_io = історію не вдається прочитати або записати: { $why }
# Why the history cannot be used. $what: in English
log_unexpected = історія містить щось неочікуване: { $what }
# In `crash_not_saved`: why
edit_not_declared = ця версія програми не знає звіту про збій «{ $event }», тому його не можна змінити; його можна надіслати як є або вилучити
# In `crash_not_saved`: why
edit_not_editable = «{ $field }» — не текст, який можна змінити в цьому звіті; змінити можна: { $fields }
# In `crash_not_saved`: why
edit_nothing = «{ $field }» — не текст, який можна змінити в цьому звіті; таких у ньому немає
# In `crash_not_saved`: why
edit_not_there = у цьому звіті немає тексту в «{ $field }»
# In `crash_not_saved`: why. $takes: see `kind_text` and those around it
edit_wrong_type = новий текст — не те, що приймає «{ $field }» ({ $takes })
# In `crash_not_saved`: why. $takes: see `kind_text` and those around it
edit_too_long = новий текст задовгий для «{ $field }» ({ $takes })
# In `last_attempt`: why
failure_answered = сервер відповів { $status }
# In `last_attempt`: why. $variable: the name of an environment variable
failure_proxy = немає з’єднання: { $variable } не вказує проксі, яким можна скористатися ({ $why })
# In `last_attempt`: why. $variable: the name of an environment variable
failure_proxy_protocol = немає з’єднання: проксі з { $variable } використовує { $protocol }; можна використовувати лише HTTP і HTTPS
# In `last_attempt`: why
failure_no_connection_in_time = немає з’єднання вчасно
# In `last_attempt`: why. $why: in the words of the network
failure_no_connection = немає з’єднання: { $why }
# In `last_attempt`: why
failure_no_answer_in_time = немає відповіді вчасно
# In `last_attempt`: why. $why: in the words of the network
failure_no_answer = немає відповіді: { $why }
# In `failure_no_connection`: nothing listens there, or it may not be reached.
network_refused = з’єднання відхилено
# In `failure_no_connection`: there is no network, or none that leads there.
network_unreachable = мережа туди не веде
# In `failure_no_connection`: the server’s name could not be looked up, as without any network.
network_no_such_name = не вдається знайти назву сервера
# In `failure_no_connection` and `failure_no_answer`: the connection ended too early.
network_broke_off = з’єднання обірвалося
# Why a manifest cannot be used
refusal_not_a_file = це не файл
# Why a manifest cannot be used
refusal_too_long = маніфест довший за { $count } Б
# Why a manifest cannot be used
refusal_utf16 = маніфест записано в UTF-16; збережіть його в UTF-8
# Why a manifest cannot be used
refusal_not_utf8 = маніфест — не текст у UTF-8; збережіть його в UTF-8
# Why manifests of a folder are not used
refusal_left_out = пропущені маніфести в цій теці: { $count }; читається щонайбільше { $files }, разом { $mib }{"\u00A0"}МБ, спершу найкоротші
# In `problem_wrong_type`: what is wrong
wrong_not_an_object = тут мав би бути об’єкт JSON, а є щось інше
# In `problem_wrong_type`: what is wrong
wrong_no_main_switch = бракує telemetry_enabled, головного перемикача
# In `problem_wrong_type`: what is wrong. $key: the name of a key
wrong_missing = бракує { $key }
# In `problem_wrong_type`: what is wrong. $key: the name of a key
wrong_twice = { $key } трапляється двічі
# In `problem_wrong_type`: what is wrong. $expected: see `expected_format` and those below it
wrong_value = { $key } мало б містити { $expected }, а містить { $found }
# In `wrong_value`
expected_format = число 1
# In `wrong_value`
expected_true_or_false = true або false
# In `wrong_value`
expected_switches = об’єкт зі значеннями true або false
# In `wrong_value`
expected_texts = список текстів
# In `wrong_value`
expected_entries = список записів на зразок "event/field"
# In `wrong_value`
expected_ask_or_always = "ask" або "always"
# In `wrong_value`
expected_pause = null, час або "resumed"
# In `wrong_value`
expected_days_and_mib = об’єкт із days та mib
# In `wrong_value`
expected_whole_number = ціле число
# In `wrong_value`
expected_object = об’єкт
# In `wrong_value`
expected_text = текст
# In `wrong_value`
expected_time = час на зразок 2026-11-21T20:15:03Z
# In `wrong_value`
expected_times = об’єкт із часами
# In `problem_writable`: who
writer_another_account = він належить іншому обліковому запису
# In `problem_writable`: who
writer_everybody = у нього може записувати будь-який обліковий запис
# In `problem_writable`: who
writer_group = у нього може записувати його група
# In `problem_writable`: who
writer_access_list = його список доступу дає це право іншим
# In `problem_not_a_file`: what it is
instead_folder = тека
# In `problem_not_a_file`: what it is
instead_device = пристрій або канал
# In `problem_not_a_file`: what it is
instead_link = посилання
# What the operating system said
system_not_allowed = це не дозволено
# What the operating system said
system_no_room = диск заповнено
# What the operating system said
system_read_only = диск лише для читання
# What the operating system said
system_not_there = його там немає
# What is wrong with a file
system_not_a_file = це не файл, а { $what }
# What is wrong with a file
system_too_long = він має { $count } Б, а читається щонайбільше { $most }

## A report
# What a report for a spreadsheet is called.
report_table = Таблиця (CSV)
# What a report in every form is called.
report_all = Усе разом (ZIP)
# The name of the last column of a table, which explains the table.
report_csv_means = Як це читати: час подано за UTC. Комірка, що починалася б із = + - @ | % або U+0027, має попереду U+0027, щоб жодна електронна таблиця не обчислювала її; без цього U+0027 лишається те, що там було. Невидимі символи подано їхніми назвами. Точні байти є у звіті JSON.
# What the file README.txt in an archive says.
report_zip_means = report.html — для читання, report.csv — для електронної таблиці, report.json містить усе для інших програм. У теці кожної програми є її маніфест (усе, що вона може надсилати), вибір (те, що програма зберігає там для себе, приховано) і прийнятий текст. SHA256SUMS містить суму кожного файлу: їх перевіряє «sha256sum -c SHA256SUMS» або «candor verify» з архівом.
# Above what there is in a few sentences. $name: the program
report_in_short = { $name } стисло
# $messages: such as “3 messages”. $size: such as “1.5 KB”. $first, $last: moments in full
report_span = { $messages }, разом { $size }, записано між { $first } і { $last }.
# $sent: such as “3 messages”. $confirmed: a number
report_sent = Надіслано: { $sent }. Підтверджено сервером: { $confirmed }.
# $messages: such as “3 messages”
report_waiting = Очікує: { $messages }.
# $count: a number. Why stands further down in the same report
report_dropped_count = Відкинуто до запису: { $count }.
# Which messages are in a report. $time: a moment in full
report_from = Лише повідомлення від { $time }.
# Which messages are in a report. $time: a moment in full
report_before = Лише повідомлення до { $time }.
# Which messages are in a report. $tiers: their names
report_of_tiers = Лише повідомлення з: { $tiers }.
# Above what was recorded for each tier, whatever became of it.
report_by_tier = Що записано для кожної категорії
# A tier with no messages.
report_tier_none = Для неї нічого не записано.
# Before the field for words in a saved page.
report_search = Пошук
# No tier left out of a saved page’s list.
report_any_tier = Усі категорії
# No state left out of a saved page’s list.
report_any_state = Усі стани
# No month left out of a saved page’s list.
report_any_month = Усі місяці
# Before the choice of a month.
report_month = Місяць
# Turns to newer rows of a list.
report_newer = Новіші
# Turns to older rows of a list.
report_older = Старіші
# Before how many rows are listed at once.
report_per_page = На сторінці
# Nothing was found in a saved page.
report_no_match = Жодне повідомлення не підходить.
# While a saved page is being searched.
report_searching = Пошук…
# In place of a list that only a script can show.
report_no_script = Стільки повідомлень може показати лише скрипт сторінки, а скрипти тут вимкнено. Звіт у вигляді таблиці чи JSON теж їх містить.
# In place of a list that an old browser cannot show.
report_old_browser = Цей браузер застарий, щоб показати повідомлення. Звіт у вигляді таблиці чи JSON теж їх містить.
# Above how a saved page is read.
report_how = Як читати цю сторінку
# How a saved page is read: the messages.
report_how_messages = Кожне повідомлення тут з точними байтами, які було збережено на цьому комп’ютері до надсилання. Надіслане повідомлення веде до свого запиту, а запит — до відповіді сервера.
# How a saved page is read: receipts.
report_how_receipts = Квитанція — це SHA-256, який сервер обчислив з отриманого. Якщо він дорівнює записаному тут до надсилання, сервер отримав саме ці байти.
# How a saved page is read: checking it. The command stays as it is.
report_how_check = «candor verify» із цим файлом перевіряє, чи мають повідомлення записані для них дайджести. Це не доводить, хто написав файл: нічого в ньому не підписано.
# How a saved page is read: what is not in it.
report_how_hidden = Секрети й докази пропущено: на їхньому місці [hidden]. Невидимі символи подано їхніми назвами, як-от ⟨U+200B⟩.
# How a saved page is read: that nothing is loaded.
report_how_offline = Ця сторінка нічого не завантажує з мережі й нічого не надсилає. Її єдиний скрипт розпаковує та показує те, що є в цьому файлі.
# Before the form in which a report is saved.
report_format = Формат
# Before the first day of a report.
report_from_day = Від
# Before the last day of a report.
report_until_day = До (включно)
# In the empty field for a day: how one is written.
report_day_hint = 2026-01-31
# Before which programs a report is about.
report_about = Про
# A report is about the program that is shown.
report_this_program = Цю програму
# A report is about every program on this computer.
report_all_programs = Усі програми на цьому комп’ютері
# Asks where the report goes.
report_save = Зберегти звіт…
# Ends the saving of a report.
report_cancel = Скасувати
# A report was cancelled.
report_stopped = Скасовано. Нічого не збережено.
# Opens the report that was saved.
report_open = Відкрити
# Opens the folder with the report that was saved.
report_show = Показати в теці
# What was typed for a day is none.
report_not_a_day = День пишеться так: 2026-01-31.
# The last day of a report is before the first.
report_backwards = Останній день — раніше за перший.
# No tier is chosen for a report.
report_no_tier = Виберіть принаймні одну категорію.
# Where so much was recorded that a page of it is long
report_long_page = Щоб відкрити сторінку з усім цим, браузеру потрібна хвилина або більше й гігабайти пам’яті. З меншою кількістю днів це швидко.
# How far a report has got. $percent: of a hundred
report_progress = Збереження звіту: { $percent } %.
# $time: such as “20 seconds”
report_left = Лишилося близько { $time }.
# A report, or its folder, was not opened.
report_not_opened = Не вдалося відкрити. Це { $path }.
# A month of a year, as a heading. $number: of the month
month_of_year = { $number ->
    [1] Січень
    [2] Лютий
    [3] Березень
    [4] Квітень
    [5] Травень
    [6] Червень
    [7] Липень
    [8] Серпень
    [9] Вересень
    [10] Жовтень
    [11] Листопад
   *[12] Грудень
} { $year }
# How much longer something takes
for_seconds = { PLURAL($count) ->
    [one] { $count } секунда
    [few] { $count } секунди
   *[many] { $count } секунд
}
for_minutes = { PLURAL($count) ->
    [one] { $count } хвилина
    [few] { $count } хвилини
   *[many] { $count } хвилин
}
