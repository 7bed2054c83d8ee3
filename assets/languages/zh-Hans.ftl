### Candor in Simplified Chinese (简体中文).

## The language itself

# What the language calls itself, in the list of languages
language_name = 简体中文
# Whose numbers, dates and times it writes: a locale of CLDR.
locale = zh-Hans

## Numbers, sizes and times

# Between two things in a row
list_and = 、
# Between two things of which one is meant
list_or = {" 或 "}
# Between two sentences
after_sentence = {""}
# A clause as a sentence of its own
sentence = { $clause }。
# A text that is quoted
quoted = “{ $text }”

# Before the clock: a time of today
today_at = {"今天 "}
# The same in the middle of a sentence
today_at_inside = {"今天 "}

size_bytes = { $count } 字节
size_kilobytes = { $amount } KB
size_megabytes = { $amount } MB
size_gigabytes = { $amount } GB
message_count = { $count } 条消息
kind_count = { $count } 种消息
field_count = { $count } 个字段
# What the switch of a tier adds to a message, and how much is in it whenever it is sent
fields_added = 增加 { $added } 个字段{ $always ->
    [0] {""}
   *[other] （另有 { $always } 个始终包含）
}
# How long something is kept
for_years = { $count } 年
for_months = { $count } 个月
# A month of a year, as a heading. $number: of the month
month_of_year = { $year }年{ $number }月
# How much longer something takes
for_seconds = { $count } 秒
for_minutes = { $count } 分钟
for_days = { $count } 天

## The fixed words: tabs, buttons, headings, and the names of things for screen readers
# Above the list of programs.
programs = 程序
# 没有程序时，代替页面的标题
welcome = 程序报告什么，由你决定
# 标题下面：Candor 是什么，以及还没有程序
welcome_means = Candor 会如实显示这台电脑上的程序向开发者发送的内容，并且不会发送任何你没有允许的内容。Candor 认识的程序都还不在这台电脑上。
all_hidden = 所有程序都已隐藏
all_hidden_means = 你隐藏了此列表中的所有程序。你的选择仍然有效。你可以在设置中重新显示它们。
# 打开演示窗口
try_demo = 试用演示
# 演示是什么
try_demo_means = 演示是一个虚构的程序，只向这台电脑发送。关闭后，其中的一切都会被删除。
# At the lower edge of the demo’s window, all the time. $folder: where all that it writes is
trial_line = 这是演示。关闭此窗口后，{ $folder } 中的一切都会被删除。你保存的报告会保留。
# Candor 认识但不在这台电脑上的程序
not_found_here = 在这台电脑上未找到
# 这样的程序的状态
not_here_word = 未找到
# The switch for everything.
everything = 允许发送
# The first tab.
choices = 选择
# The second tab.
history = 历史记录
# The third tab.
your_data = 你的数据
# The fourth tab.
about = 关于
# Beside the two answers.
closing = 关闭此窗口不会改变任何设置。
# One answer.
share_nothing = 什么都不共享
# The other answer.
share_switched_on = 共享已开启的内容
# Opens every field of a tier.
what_exactly_word = 详细信息
# Closes it again.
less = 收起
# Above the preview.
preview = 会发送的内容
show_preview = 显示预览
changes_nothing = 消息没有变化。
find = 搜索字段和设置
find_means = 查找此程序的类别、字段和消息，以及此窗口的设置。
find_nothing = 没有匹配项
find_results = 搜索结果
find_keys = 上下键选择结果，Enter 打开，Escape 清空。
field_word = 字段
# The choice among messages.
message = 消息
# Copies what is shown.
copy = 复制
# What that button says once it has.
copied = 已复制
# In the gutter of a line that a switch adds.
sign_added = +
# In the gutter of a line that a switch takes away, or that is not sent.
sign_less = −
# The word for a line that a switch adds.
added = 新增
# The word for a line that a switch takes away.
removed = 移除
# The word for a line that is not sent.
withheld = 不发送
# A notice that is good to know.
information = 提示
# A notice that needs the person's eye.
attention = 注意
# A notice that something failed.
failed = 失败
# Opens the details of a notice.
details = 详情
# A column of the history.
time = 时间
# A column of the history.
what = 内容
# A column of the history.
tier = 类别
# A column of the history.
state = 状态
# In the field for words.
search = 搜索历史记录
# No tier left out.
any_tier = 所有类别
# No message left out.
any_message = 所有消息
# No state left out.
any_state = 所有状态
# No time left out.
any_time = 所有时间
# Since the last midnight.
today = 今天
# Seven days.
week = 最近 7 天
# Thirty days.
month = 最近 30 天
# What was chosen in the chart.
in_the_chart = 图表中所选
# The chart, for screen readers.
chart = 各时段的历史记录
# How the chart is used without a mouse, for screen readers.
chart_keys = 按左右方向键在柱形之间移动。按 Enter 让表格只显示该柱形，按 Shift+Enter 添加柱形，按 Esc 清除。
# How the table is used without a mouse, for screen readers.
table_keys = 按上下方向键选择消息；其内容显示在表格之后。
# The choice of what the chart shows, for screen readers.
chart_shows = 图表显示
# Read aloud for the chart: how much its highest bar is.
chart_highest = 最高：{ $amount }。
# At the right end of the chart.
now_word = 现在
# The head of the column of sizes, whose numbers have no unit.
bytes_word = 字节
# A kind of chart.
messages_by_state = 按状态统计消息
# A kind of chart.
messages_by_tier = 按类别统计消息
# A kind of chart.
bytes_by_state = 按状态统计字节
# A kind of chart.
bytes_by_tier = 按类别统计字节
# Looks for nothing any more.
show_everything = 显示全部
# The exact bytes of a message.
as_sent = 发送原文
# The same, so that people read it easily.
to_read = 格式化
# The request and its answer.
headers_word = 标头
# In place of the headers before the first attempt.
no_attempt = 尚未尝试发送，因此没有请求。
# Above what became of a message that the table does not have.
not_listed = 搜索或筛选条件使这条消息未显示在表格中。
# Closes the details.
close = 关闭
# Above the report.
report = 报告
# Before the form in which a report is saved.
report_format = 格式
# Before the first day of a report.
report_from_day = 从
# Before the last day of a report.
report_until_day = 到（含当日）
# In the empty field for a day: how one is written, everywhere alike.
report_day_hint = 2026-01-31
# Before which programs a report is about.
report_about = 关于
# A report is about the program that is shown.
report_this_program = 此程序
# A report is about every program on this computer.
report_all_programs = 此计算机上的所有程序
# Asks where the report goes.
report_save = 保存报告…
# Ends the saving of a report.
report_cancel = 取消
# A report was cancelled.
report_stopped = 已取消。没有保存任何内容。
# Opens the report that was saved.
report_open = 打开
# Opens the folder with the report that was saved.
report_show = 在文件夹中显示
# What was typed for a day is none.
report_not_a_day = 日期请写成 2026-01-31 这样。
# The last day of a report is before the first.
report_backwards = 结束日期早于开始日期。
# No tier is chosen for a report.
report_no_tier = 请至少选择一个类别。
# Where so much was recorded that a page of it is long
report_long_page = 在浏览器中打开包含全部内容的网页需要一分钟或更久，并占用数 GB 内存。减少天数就会很快。
# How far a report has got. $percent: of a hundred
report_progress = 正在保存报告：{ $percent }%。
# $time: such as “20 seconds”
report_left = 大约还需 { $time }。
# Where the report goes, when there is no dialog.
save_to = 保存到此文件
# Saves to the file that was typed.
save = 保存
# The choice of a pause.
pause = 暂停
# There is none.
not_paused = 未暂停
# Ends one.
resume = 恢复
# A pause.
pause_hour = 一小时
# A pause.
pause_today = 到午夜
# A pause.
pause_open = 直到我恢复
# What a pause does.
pause_means = 暂停期间，不记录也不发送任何内容。
# While there is one, what becomes of what was not sent yet.
pause_waits = 未发送的消息会留在这台电脑上。
# Above what is kept of the history.
kept = 这台电脑上的历史记录
# Before the choice of how long.
kept_for = 最长保留
# Before the choice of how much.
kept_within = 且最多占用
# What is kept, in a sentence.
kept_means = 最旧的消息先移除；未发送的会保留。
# Asks whether to clear the history.
clear = 清除历史记录…
# Yes to that.
clear_history = 清除历史记录
# No to that.
keep_history = 取消
# Above the sentences about identity.
identity = 你的标识符
# Above the decisions.
decisions = 你的决定
# In place of the decisions.
no_decisions = 开始记录后会在此列出。
about_program = 程序
about_where = 发送到哪里
about_versions = 版本
about_files = 文件
by_message = 按消息
by_field = 按字段
always_included = 始终包含
# Opens the source code in a browser.
source = 源代码
# Opens the program's folder.
open_folder = 打开文件夹
# Above the messages.
messages = 它能发送什么
# No to what is new.
news_no = 保持不变
# Yes to what is new.
news_yes = 这些也发送
news_seen = 我已看过
# A button on another page: to the table of what is new or described in other words
news_show = 查看变化
# Takes a notice away.
dismiss = 关闭提示
# Goes on although an older program may send more.
go_on = 继续
# Leaves everything as it is.
leave_it = 取消

## The same with facts in them

# For screen readers: opens and closes every field of a tier
what_exactly_of = 详细信息：{ $tier }
less_of = 收起：{ $tier }
header_count = { $count } 个标头
# For screen readers: a menu that leaves out rows, and the head of a column
only_of = 只显示：{ $column }
sort_by = 按{ $column }排序

## Programs and their states

state_conflict = 冲突
state_needs_attention = 需要处理
state_not_answered = 尚未回答
state_off = 已关闭
state_paused = 已暂停
# Something stands above the choice
state_held_back = 被阻止
state_shares = 共享 { $on }/{ $of } 项
manifest_broken = 此程序的清单文件（列出它能发送什么的文件）无法使用，因此这里无法显示它的选项。你以前的选择仍然有效；没有选择时不会发送任何内容。程序下次启动时可能会修复该文件。
# In place of the pages of a program, about a folder with too many manifests.
manifests_left_out = 此文件夹中的清单文件多于会读取的数量，未读取的程序不会列在这里。你以前的选择仍然有效；没有选择时不会发送任何内容。
# In place of the pages of a program, about a folder with manifests that cannot be looked into.
manifests_unread = 无法读取存放程序清单文件的文件夹，因此清单文件在其中的程序不会列在这里。你以前的选择仍然有效；没有选择时不会发送任何内容。
state_broken = 清单文件无法使用
state_left_out = 有清单文件未读取
state_unread = 无法读取
broken_why = 问题所在
broken_file = 文件

## The top of a page

would_like = { $name } 希望发送一些信息
to_whom = 来自 { $publisher }，接收地址为 { $destination }。
# 在回答之前，打开程序可能发送的全部内容
read_about = 它可能发送的全部内容
# Before the answer to a program that has been answered earlier: a link to what was recorded then.
read_history = 至今的记录
# 从那里返回问题
back_to_question = 返回回答
not_here = Candor 在这台电脑上没有找到 { $name }：没有文件夹 { $folder }。如果现在回答，Candor 会创建该文件夹并把你的选择保存在其中。
unanswered = 目前没有发送任何内容；在你回答之前，也不会发送。
unanswered_again = 在你回答之前，不会发送任何内容。
# The same about a program that may be sending without asking us
unanswered_older = 你还没有回答，因此此程序未获准发送任何内容。
try_it = 试试这些开关：预览会准确显示每个开关会发送什么。你随时可以在这里更改你的回答。
answer_kept = 你的回答已保存。你可以随时在这里更改。
# Said quietly for some seconds: a switch was switched on.
tier_is_on = “{ $tier }”已打开。
# Said quietly for some seconds: a switch was switched off.
tier_is_off = “{ $tier }”已关闭。
# Said quietly for some seconds: the main switch was switched on.
sending_is_on = 已重新允许发送。
# Said quietly for some seconds: the main switch was switched off.
sending_is_off = 已关闭发送。
# Said quietly for some seconds: fields are withheld from now on.
field_is_out = 从现在起不再发送。
# Said quietly for some seconds: fields that were withheld are allowed again.
field_is_in = 从现在起一并发送。
# Said quietly for some seconds: any other choice was written.
choice_is_kept = 你的选择已保存。
# Said quietly for some seconds: a pause was ended.
pause_is_over = 已不再暂停。
tier_alone = 已再次允许发送，但仅限“{ $tier }”。其他项目在你打开之前保持关闭。
header = 发布者：{ $publisher }。能发送 { $kinds }，但只发送你开启的内容。
off_changes_identifier = 关闭发送也会更换你的标识符。
header_off = 不会发送任何内容。下面的项目都已关闭。
header_off_back = 不会发送任何内容。如果再次允许发送，以下项目会恢复：{ $tiers }。
header_off_new_identifier = 届时消息会带上新的标识符。
history_since = 自{ $since } 起：{ $messages }，{ $size }。
history_size = { $messages }，{ $size }。
last_sent = 上次发送：{ $time }。
nothing_sent = 尚未发送任何内容。

## Why something is not sent

reason_everything_off = 已全部关闭
reason_tier_off = “{ $tier }”已关闭
tier_comes_back = 全部关闭时不会发送任何内容。再次允许发送后，此项会恢复。
reason_withheld = 你已将它排除
reason_older = 它是在“{ $tier }”最近一次开启之前记录的
reason_withheld_then = 它是在你重新允许之前记录的
reason_not_answered = 你还没有回答
reason_tier_not_answered = 你还没有对“{ $tier }”作出回答
reason_text_lost = 不会发送任何内容：你所同意的那份文本的副本已丢失或被改动。请重新回答
reason_new = 它在你同意之后新增或扩大了范围，正等待你的回答
reason_file = 不会发送任何内容，因为保存你选择的文件不可信：{ $problem }
reason_conflict = 不会发送任何内容：另一个程序自称是 { $name }。{ $with }
# $until: see pause_until and pause_until_resumed
reason_paused = 不会记录或发送任何内容：已暂停，{ $until }
reason_do_not_track = 从这里启动的程序不会发送任何内容：已设置 DO_NOT_TRACK。从别处启动的程序可能看不到它
reason_telemetry_off = 从这里启动的程序不会发送任何内容：CANDOR_TELEMETRY 已关闭（除 on、1、true 和 yes 之外都表示关闭）。从别处启动的程序可能看不到它
reason_ci = 从这里启动的程序不会发送任何内容：这是一台构建机器（已设置 CI）。从别处启动的程序可能看不到它
reason_policy = 不会发送任何内容：这台电脑的管理员已禁止发送
reason_policy_unreadable = 不会发送任何内容：无法读取管理员为这台电脑设定的规则

file_problem = 不会发送任何内容，因为保存你选择的文件不可信：{ $problem }。
problem_damaged = 它已损坏或不完整
problem_empty = 它是空的
problem_changed = 自你的选择保存之后，它已损坏，或被 Candor 以外的东西改动过
problem_put_back = 它被换回了较早的副本，那是在你拒绝之前的
problem_malformed = 它不是完整的 JSON（{ $why }）
# $what: names of keys and what stands there, in English
problem_wrong_type = { $what }
problem_newer = 它由更新版本的 Candor 写入（格式 { $format }；此版本读取格式 { $known }）
problem_writable = 其他人可以改写它：{ $why }
problem_folder_writable = 其他人可以在它所在的文件夹中写入
problem_too_long = 它有 { $count } 字节，而保存选择的文件只有几百字节
problem_never_was_one = 它不是程序的设置文件
problem_one_of_ours = 它是 Candor 用于其他用途的文件
problem_not_a_file = 它不是文件，而是{ $what }
problem_dangling_link = 它是一个指向不存在位置的链接
problem_looping_link = 它是一个指回自身的链接
# In `file_problem`: what is wrong with the consent file
problem_utf16 = 它是用 UTF-16 写的，而记录同意的文件用 UTF-8
problem_unreadable = 无法读取它（{ $why }）

# What to do about it; a full stop follows
remedy_damaged = 请重新回答：损坏的文件会保留在新文件旁边
remedy_newer = 请使用更新版本的 Candor，或重新回答：较新的文件会保留在新写的文件旁边
remedy_put_back = 请重新回答：较早的副本会保留在新文件旁边
remedy_writable = 请重新回答，这样其他人就不能再改写此文件；或者对它运行 chmod go-w
remedy_folder_writable = 请对该文件夹运行 chmod go-w；如果它有用于新文件的访问控制列表，再运行 setfacl -k，文件随即会被读取
remedy_writable_windows = 请重新回答，这样其他人就不能再改写此文件
remedy_folder_writable_windows = 请在该文件夹的属性中（“安全”一栏）取消其他人的写入权限，文件随即会被读取
remedy_not_a_file = 请把它移走，然后重新回答
remedy_one_of_ours = 请移除指向它的链接，然后重新回答
remedy_link = 请移除或修复该链接，然后重新回答
remedy_unreadable = 请让此账户可以读取它，文件随即会被读取
old_file_kept = 旧文件不可信。它已保留为 { $path }。

# A pause, in the middle of a sentence
pause_until = 直到{ $time }
pause_until_resumed = 直到你恢复为止
paused_until = 已暂停，{ $until }

# Programs that do not know Candor's choices yet
older_reader = 早于 Candor 的 { $name } 版本可能已经在发送。它们可能只认识总开关，并在总开关开启时发送所有内容。
older_reader_on = Candor 尚未发现支持单独开关的 { $name } 版本。总开关开启时，较旧的版本可能会发送所有内容。
older_reader_pause = 不支持暂停的 { $name } 版本会继续发送；只有“允许发送”能让它停止。
switch_only = { $name } 只读取总开关，而总开关只有在所有开关都开启时才会开启。因此现在不会发送任何内容。
older_question = { $name } 可能会发送比你所选更多的内容
older_question_why = 你只开启了部分内容，而 Candor 尚未发现支持单独开关的 { $name } 版本。较旧的版本可能无法区分：它可能只检查是否允许发送。
older_question_means = 如果继续，较旧的版本可能会发送所有内容。如果取消，一切都不会改变。

## What is new or wider since the last answer

news = { $name } 希望发送的内容超出了你所同意的范围。在你回答之前，只会发送你已同意的内容。
news_tier = 新类别：{ $tier }
news_words = 自你同意之后，{ $name } 对一些内容换了说法。发送的内容不变。
# The maker that a program names is another than when the person agreed. $before: the maker then
publisher_changed = { $name } 现在写明的发布者是“{ $now }”。你同意时是“{ $before }”。
# A program has another name than when the person agreed. $name: the name now; $before: the name then
name_changed = 你同意时，{ $name } 名为“{ $before }”。
# After the sentences that another publisher or name stands there, where nothing else changed
news_same = 发送的内容不变。
news_event = 新消息：{ $event }
news_destination = “{ $event }”将发送到 { $now }，而不是 { $before }
news_identity = “{ $event }”将带有标识符，或带有有效期更长的标识符
news_interval = “{ $event }”将更频繁地发送
news_no_review = “{ $event }”将不经你事先阅读就发送
news_by_itself = “{ $event }”将自动发送；此前只在你撰写时发送
news_kept = “{ $event }”将作为单独的消息保存；此前只计数
# $fields: a list of fields
news_crossed = “{ $event }”的{ $fields }将合并计数
news_cause = “{ $event }”还将因“{ $tier }”而发送
news_field = “{ $event }”中的新字段：{ $field }。{ $explain }
news_field_moved = “{ $event }”中的 { $field } 将归入另一个类别。{ $explain }
news_field_source = “{ $event }”中的 { $field } 将包含别的内容。{ $explain }
news_field_looser = “{ $event }”中的 { $field } 将透露更多。之前：{ $before }。现在：{ $now }
# A number would be in another unit, which may say more or less. $before and $now: what it is, as a sentence
news_field_unit = “{ $event }”中的 { $field } 将使用另一种单位。之前：{ $before }。现在：{ $now }

## Choices and the preview

kept_in = 你的选择保存在 { $path } 中，{ $name } 会读取这个文件。
kept_in_later = 你的选择将保存在 { $path } 中，{ $name } 会读取这个文件。
last_changed = 上次更改：{ $time }。
takes_effect = 更改立即生效。
# Other messages that a switch causes too; $messages is a list of them
tier_also_says = 服务器还会由此得知：{ $messages }。
identifier_none = 无标识符
identifier_monthly = 标识符每月更换
identifier_install = 标识符保持不变
server_sees = 服务器还会看到你的 IP 地址和时间。
nothing_to_see = 无内容。开启某一项，就能在这里看到它。
nothing_because = 无内容。{ $reason }。
no_body = 没有正文。发送的所有内容都在地址和标头中。
about_size = 约 { $size }

# Beside a value: where it comes from, or why it is not sent
origin_new = 新增，尚未同意
origin_withheld = 由你排除
origin_switched_off = 已关闭
origin_program = 来自程序
origin_computer = 来自这台电脑
origin_clock = 当前时间
origin_identity = 你的标识符
origin_last_sent = 上次发送
origin_person = 由你撰写
origin_example = 示例
origin_left_out = 未提供

# What a value may be; $unit, $range and $rounding are the messages below, or nothing
kind_constant = 始终为 { $value }
kind_text = 文本，最多 { $count } 个字符
kind_one_of = 以下之一：{ $values }
kind_integer = 整数{ $unit }{ $range }
kind_number = 数字{ $unit }{ $range }{ $rounding }
kind_boolean = 是或否
kind_list = 以下任意几项：{ $values }
kind_histogram = 按大小统计测量值{ $unit }：低于 { $bounds } 的各有多少，更高的有多少
kind_traceback = 程序出错的位置，最多 { $count } 个字符，其中的名字和文件夹已在这台电脑上去除
kind_unit = ，单位为 { $unit }
kind_between = ，{ $min } 至 { $max }
kind_at_least = ，至少 { $min }
kind_at_most = ，最多 { $max }
kind_rounded = { $decimals ->
    [0] ，四舍五入到整数
   *[other] ，四舍五入到 { $decimals } 位小数
}

## History

history_empty = { $name } 尚未记录任何内容。它发送的内容会逐字节显示在这里。
history_unreadable = 现在无法读取历史记录。其中的内容没有丢失。
history_set_aside = 之前的历史记录已损坏。它被保留了下来，并已另建新的历史记录；这里显示的是新的。

state_sent = 已发送
# In a saved report, after that word: the server’s receipt names exactly what was sent.
confirmed_by_server = 服务器已确认
state_waiting = 等待中
state_on_its_way = 发送中
# A crash report that waits for the person
state_held = 等你处理
state_refused = 被拒绝
state_expired = 已过期
state_withdrawn = 已撤回
state_unknown = 结果不明

# The parts of the chart
part_sent = 已发送
part_waiting = 等待中
part_never_left = 从未发出
part_unknown = 结果不明
part_refused = 被拒绝
part_of_chart = { $name } { $amount }
bar = { $from } 至 { $to }：{ $parts }
bar_empty = 无

found = { $count ->
    [0] { $all } 条消息中没有匹配项
   *[other] { $count } 条，共 { $all } 条消息
}
# While bytes are being looked through
found_so_far = { $count ->
    [0] 目前没有匹配项；已搜索 { $looked_at } 条，共 { $all } 条
   *[other] 目前有 { $count } 个匹配项；已搜索 { $looked_at } 条，共 { $all } 条
}

# $took: see took, or nothing
fate_sent = { $count ->
    [1] 首次尝试即发送到 { $host }{ $took }。
   *[other] 经过 { $count } 次尝试，已发送到 { $host }{ $took }。
}
took = ，用时 { $milliseconds } 毫秒
# $others: how many other messages were in the same request
fate_confirmed = { $others ->
    [0] 服务器已确认完整收到请求（{ $size }），内容未改动。
   *[other] 服务器已确认完整收到请求（{ $size }，包含这条消息和另外 { $others } 条），内容未改动。
}
fate_unconfirmed = 服务器没有说明它收到了哪些字节。
fate_waits = 等待发送。
fate_waits_again = 等待再次发送。
fate_sending = 正在发送。如果程序在收到响应之前退出，会再次发送。
fate_held = 这份崩溃报告在等你阅读，没有发送。
fate_refused = 服务器已拒绝。它不会再次发送。
fate_expired = 它等待了超过 30 天，不再发送。
fate_withdrawn = 你在它发出之前关闭了发送。它从未离开这台电脑。
fate_withdrawn_after = 服务器没有接收；在再次尝试之前，你关闭了发送。
fate_unknown = 你关闭时发送已经开始，并且没有收到响应。它可能已经送达。它不会再次发送。
fate_unknown_answered = 服务器做了响应，但没有说明如何处理，之后你关闭了发送。服务器可能已有它。它不会再次发送。
fate_unknown_damaged = 在得知这条消息的结果之前，历史记录就损坏了。它可能已经送达。它不会再次发送。
fate_deleted = 它的内容已删除。
last_attempt_answer = 上次尝试：服务器响应 { $status }。
last_attempt = 上次尝试：{ $why }。
last_attempt_open = 上次尝试：还没有响应。
allowed_in_window = 你在这里允许了发送（{ $time }）。
allowed_on_command_line = 你在命令行中允许了发送（{ $time }）。
allowed_in_program = 你在程序本身中允许了发送（{ $time }）。
# Above the headers of an answer
answer = 响应 { $status }
no_answer = 还没有响应

# Clearing
clear_question = 要清除 { $name } 的历史记录吗？
clear_what = 这会删除这台电脑上 { $name } 的全部 { $count } 条消息，包括服务器的响应和崩溃报告的编号。
clear_waiting = 其中 { $count } 条尚未发送，以后也不会发送。
clear_tickets = 报告编号也会一并删除。没有编号，任何人（包括你自己）都无法在服务器上清除或跟踪这些报告。
clear_means = 服务器会保留它们已经收到的内容。你的选择保持不变。
cleared = 历史记录已清除：移除了 { $count } 条消息{ $waiting ->
    [0] {""}
   *[other] ，其中 { $waiting } 条未发送
}。
not_cleared = 历史记录没有清除：{ $why }。

## Your data

nothing_recorded = 这台电脑上没有消息。
kept_here = 这台电脑上有 { $count } 条消息，共 { $size }。
of_them_wait = 其中 { $count } 条等待发送。
dropped = 有 { $count } 个值或消息在记录之前被丢弃。保存的报告会说明原因。
lasts_a_month = 它每月更换，并在你关闭发送时更换。
lasts = 在你更换它或关闭发送之前，它保持不变。
identifier = { $id }。{ $lasts }它是随机的，不取自这台电脑上的任何信息。
identifier_to_come = 目前没有标识符。等到有消息需要时才会生成。{ $lasts }
no_identifier = { $name } 的消息都不带标识符。
server_can_guess = 服务器仍然可以根据 IP 地址和时间，猜测哪些消息来自同一处。
former_identities = 这台电脑上保留了 { $count } 个以前的标识符。新消息不会带有它们。
# A decision, such as “Switched on: Usage. Decided in the window.”
decision = { $said }{ $by }
by_window = 在窗口中决定。
by_command_line = 在命令行中决定。
by_program = 在程序中决定。
send_nothing = 不发送任何内容。
nothing_switched_on = 没有开启任何一项。

type_a_name = 请先输入文件名。
report_saved = 已将 { $messages }保存到 { $path }。
# A report, or its folder, was not opened.
report_not_opened = 无法打开。位置：{ $path }
report_not_saved = 没有保存：{ $why }。
# In `report_not_saved`: why
report_over_file = 已有同名文件；请另选名称
# In `report_not_saved`: why
report_changed = 保存期间历史记录发生了更改；请再次保存
# In `report_not_saved`: why
report_no_folder = 没有文件夹 { $folder }
# In `report_not_saved`: why
report_not_made = 其中一部分无法生成；这是 Candor 的故障
report_over_ours = Candor 在此保存自己的文件；请另选位置
# In `report_not_saved`: why
report_over_other = 叫这个名称的不是文件，而是{ $what }；请另选名称
no_folder = 还没有文件夹：到目前为止没有作出决定，也没有记录任何内容（{ $path }）。
folder_not_opened = 无法从这里打开该文件夹。它的位置是 { $path }。
text_changed = 在您阅读期间，{ $name } 的相关说明发生了变化。没有保存任何内容。请重新阅读。

## A saved report

# The title of the page. $name: the program
report_title = { $name } 记录了什么
# $messages: such as “3 messages”. $size: such as “1.5 KB”
report_total = { $messages }，共 { $size }。
# Before the path of the file with the choice.
report_kept_in = 保存位置
# Before the fields that the person withholds.
report_withheld = 你选择不发送的字段
# Before the name of the program.
report_program = 程序
# $publisher: who makes it
report_program_is = { $name } { $version }，发布者：{ $publisher }
# Before the time at which the report was made.
report_made = 本页生成时间
# Before the time zone of every time on the page.
report_time_zone = 时区
# Above how much there is of each tier, and in each state.
report_totals = 合计
# Above the decisions.
report_decisions = 你的决定
# Above what each field of each message means.
report_meanings = 各字段的含义
# Before the identifier of a decision’s receipt, and the digest of the text that was agreed to.
report_receipt_of_decision = 回执
# Above the list of everything that a message lacks, or that became none.
report_dropped = 在记录之前被丢弃
# One of these. $event: the name of the message in the program. $reason: one of those that follow
report_dropped_one = { $event } × { $count }：{ $reason }
# Why something was dropped: a value is too large, too small, too long, or none of those allowed.
dropped_limits = 值超出范围
# Why something was dropped: a value is of another type than the manifest says.
dropped_type = 值的类型不对
# Why something was dropped: the manifest has no such value.
dropped_undeclared = 值没有声明
# Why something was dropped: what is counted together has too many different values.
dropped_values = 一个时间段内不同的值太多
# Why something was dropped: its identifier could not be read or made.
dropped_identity = 没有标识符
# Why something was dropped: there is a limit to what may wait, so that the disk does not fill up.
dropped_full = 等待发送的内容太多
# Why something was dropped: it could not be written down.
dropped_disk = 无法写入磁盘
# Why something was dropped: it came after the program had said that nothing more would.
dropped_closed = 程序已经在关闭
# Why something was dropped: a copy of the program’s process may not record.
dropped_forked = 在程序进程的副本中，无法记录
dropped_lost = 所在文件被他人改动，因而丢失
# Above the messages, which are all there are.
report_messages = 所有消息
# Above the requests in which messages were sent, with the answers.
report_requests = 请求与应答
# Beside an identifier that was replaced. $time: a moment in full
report_until = 截至 { $time }
# Below an answer whose receipt names the digest of the request.
report_receipt = 服务器的回执确认收到的正是这些字节。
# $number: the requests are numbered in the order in which they were made
report_request = 请求 { $number }
# What a file dialog calls a report to read.
report_web_page = 网页
# What a file dialog calls a report to process.
report_data = JSON
# What a report for a spreadsheet is called.
report_table = 表格（CSV）
# What a report in every form is called.
report_all = 以上全部（ZIP）
# The name of the last column of a table, which explains the table.
report_csv_means = 阅读方法：时间为 UTC。以 = + - @ | % 或 U+0027 开头的单元格前面有一个 U+0027，以免电子表格对它进行计算；去掉一个 U+0027 就是原来的内容。不可见的字符以名称表示。精确的字节在 JSON 报告中。
# What the file README.txt in an archive says.
report_zip_means = report.html 供阅读，report.csv 供电子表格使用，report.json 包含全部内容，供其他程序使用。每个程序的文件夹中有它的清单（它可能发送的内容）、所作的选择（程序自己存放的内容已隐藏）以及所同意的文本。SHA256SUMS 中有每个文件的校验和：用“sha256sum -c SHA256SUMS”或“candor verify”加上该文件即可检查。
# Above what there is in a few sentences. $name: the program
report_in_short = { $name } 概览
# $messages: such as “3 messages”. $size: such as “1.5 KB”. $first, $last: moments in full
report_span = 从 { $first } 到 { $last } 记录了 { $messages }，共 { $size }。
# $sent: such as “3 messages”. $confirmed: a number
report_sent = 已发送：{ $sent }。经服务器回执确认：{ $confirmed }。
# $messages: such as “3 messages”
report_waiting = 等待中：{ $messages }。
# $count: a number. Why stands further down in the same report
report_dropped_count = 在记录之前被丢弃：{ $count }。
# Which messages are in a report. $time: a moment in full
report_from = 仅包含 { $time } 起的消息。
# Which messages are in a report. $time: a moment in full
report_before = 仅包含 { $time } 之前的消息。
# Which messages are in a report. $tiers: their names
report_of_tiers = 仅包含以下类别的消息：{ $tiers }。
# Above what was recorded for each tier, whatever became of it.
report_by_tier = 每个类别记录的内容
# A tier with no messages.
report_tier_none = 没有为它记录任何内容。
# Before the field for words in a saved page.
report_search = 搜索
# No tier left out of a saved page’s list.
report_any_tier = 所有类别
# No state left out of a saved page’s list.
report_any_state = 所有状态
# No month left out of a saved page’s list.
report_any_month = 所有月份
# Before the choice of a month.
report_month = 月份
# Turns to newer rows of a list.
report_newer = 较新
# Turns to older rows of a list.
report_older = 较旧
# Before how many rows are listed at once.
report_per_page = 每页
# Nothing was found in a saved page.
report_no_match = 没有符合的消息。
# While a saved page is being searched.
report_searching = 正在搜索…
# In place of a list that only a script can show.
report_no_script = 这么多消息只能由页面的脚本列出，而这里禁用了脚本。表格或 JSON 形式的报告也包含它们。
# In place of a list that an old browser cannot show.
report_old_browser = 此浏览器太旧，无法列出消息。表格或 JSON 形式的报告也包含它们。
# Above how a saved page is read.
report_how = 如何阅读此页
# How a saved page is read: the messages.
report_how_messages = 每条消息都以发送之前存储在此计算机上的精确字节列出。已发送的消息可转到其请求，请求可转到服务器的应答。
# How a saved page is read: receipts.
report_how_receipts = 回执是服务器根据收到的内容计算出的 SHA-256。如果它与发送前在此记录的值相同，服务器收到的正是这些字节。
# How a saved page is read: checking it. The command stays as it is.
report_how_check = 用“candor verify”加上此文件，可以检查消息是否与为其记录的摘要一致。它无法证明是谁写了此文件：其中没有任何签名。
# How a saved page is read: what is not in it.
report_how_hidden = 机密和证明已略去，以 [hidden] 代替。不可见的字符以名称表示，例如 ⟨U+200B⟩。
# How a saved page is read: that nothing is loaded.
report_how_offline = 此页不从任何网络加载内容，也不发送任何内容。其中唯一的脚本只用于解开并列出此文件的内容。

## About

everything_below = 这就是它能通过 Candor 发送的全部内容，别的都无法发送。
fact_publisher = 发布者
# Beside what a program is called, where that changed
fact_program_name = 程序名称
fact_own_data = 你自己的数据
fact_sends_to = 发送到
fact_choice = 你的选择
fact_recorded = 历史记录
fact_text = 清单文件
came_with_candor = 随 Candor 提供
installed = 已安装：{ $path }
registered = 由 { $name } 注册：{ $path }
given_by_hand = 由你添加：{ $path }
no_choice_yet = { $path }（尚未选择）
own_data_at = 你可以在 { $url } 获取和清除服务器上属于你的数据。
reports_at = 你可以在 { $url } 查看崩溃报告的后续情况。
# One of the messages that a program can send
event = { $title }。{ $when }，前提是已开启：{ $tiers }。{ $identifier }。
event_when = { $when }，前提是已开启：{ $tiers }。
# About a message that the person writes
event_by_hand = 由你自己撰写。在你按下“发送”之前，不会发送任何内容。
# About a message of which the server keeps only counts
event_counted = 其开发者声明：此消息只计数、不保存。没有人能从中再找出您的那一条，因此也无法在其服务器上获取或删除。
# About such a message; $fields: a list of fields
event_counted_together = 合并计数：{ $fields }。
only_with = 只在开启“{ $tier }”时包含。
only_in_tier = 仅在开启“{ $tier }”时
used_always = 在“{ $message }”中，始终包含
used_with = 在“{ $message }”中，仅在开启“{ $tier }”时包含

## Crash reports

# The tab.
crash_tab_word = 崩溃报告
# The list, for screen readers.
crash_list = 等你处理的崩溃报告
# Lets the report go.
crash_send = 发送
# Opens its texts in an editor.
crash_edit = 编辑
# Deletes it, after a question.
crash_delete = 删除…
# Puts the edited texts in place of the old ones.
crash_save = 保存
# Leaves the editor.
crash_cancel = 取消
# Whether to leave the editor although something was typed.
crash_leave_question = 要放弃更改吗？
# What that does.
crash_leave_means = 你输入的内容不会保存。报告保持原样。
# Stays in the editor.
crash_go_on_editing = 继续编辑
# Leaves it.
crash_leave_it = 放弃
# Leaves a report that was to be deleted.
crash_keep_it = 取消
# Deletes it.
crash_delete_it = 删除
# Above what is left of a report's text: messages and notes.
crash_free_text = 自由文本
# What that is made of.
crash_free_text_means = 程序所写的消息和备注。其中被识别为名称、文件夹、地址或机密的内容已被替换。未被识别的内容仍在这里，请仔细阅读这一部分。
# Above the lines of a report that were written anew.
crash_rebuilt = 发生在程序的何处
# What those are made of.
crash_rebuilt_means = 这里没有任何照抄的内容。每一行都是用函数名、行号以及只存放代码的文件夹之下的路径重新写成的。其他路径只留下 [path]。
# Above the fields besides the texts.
crash_fields = 其他字段
# Above the number with which one can follow a report.
crash_ticket = 报告编号
# What it is for.
crash_ticket_means = 只有这份报告使用这个编号。它不透露任何关于你的信息。
# Opens the report in the history.
crash_in_history = 在历史记录中查看
# Goes on to the next report.
crash_close = 关闭
# Above what happens with reports to come.
crash_from_now_on = 从现在起
# One of the two choices.
crash_ask = 每次询问
# The other one.
crash_always = 始终发送
# On the card of a tier whose reports wait for the person.
crash_read_first = 你先阅读
# The same, once the person chose otherwise.
crash_not_read_first = 不询问就发送
by_hand_fact = 由你自己撰写
# About an edit that was saved as it was typed.
crash_saved = 已保存。现在显示在这里的就是会发送的内容。
# About one of which something was removed.
crash_saved_scrubbed = 已保存，但与你输入的不同：能看出来自谁的电脑的内容已被去除，或者内容过长。请再看一遍。
# While an editor is open.
crash_while_editing = 你可以随意删减或添加内容。保存时，名字、文件夹和地址会再次被去除。
# Below an editor. $sign: the box that is drawn in place of each such character
crash_unseen = 这段文字含有不会显示出来的字符。这里把每一个画成 { $sign }，它们不起作用；保存时会原样保留。
# $name: such as ⟨U+202E⟩. $does: one of the three that follow. $lines: the numbers of the lines
crash_unseen_where = { $count ->
   *[other] { $name }（{ $does }）：第 { $lines } 行
}
crash_unseen_controls = 会控制显示文字的程序
crash_unseen_turns = 会改变文字的方向
crash_unseen_hides = 看不见
# Where there are very many different ones
crash_unseen_others = 另有 { $count } 种
# Another report was chosen while an editor is open.
crash_save_first = 请先保存或取消此项。
# The program's new version does not know the report any more.
crash_not_declared = 程序的这个版本不再声明这种报告。它可以原样发送，也可以删除。
# The report has no text of the program's own.
crash_no_texts = 其中没有可以编辑的文本。
# What switching the tier off does, while nothing waits.
crash_off_means_word = 关闭后，完全不会记录崩溃。
# In place of the list, where nothing waits.
crash_nothing_waits = 没有等待处理的崩溃报告
# What the choice means while no crash is recorded.
crash_means_later = 一旦重新开始记录崩溃，此选择就会生效。
# What was read is not what stands there now.
crash_changed = 没有执行任何操作：报告在此期间有了变化，可能是因为又崩溃了一次。请重新阅读现在显示在这里的内容。

## The same with facts in them

crash_tab = 崩溃报告（{ $count }）
crash_when = { $time }，{ $count } 次
# $identifier: whether the report carries one, yes or no
crash_what_it_is = { $identifier ->
    [yes] 这是 { $name } 会告诉其开发者的关于这次崩溃的内容。它会发送到 { $url }，其中带有标识符。
   *[no] 这是 { $name } 会告诉其开发者的关于这次崩溃的内容。它会发送到 { $url }，其中不带标识符。
}
crash_nothing_leaves = 在你按下“发送”之前，没有任何内容离开这台电脑。
crash_not_now = 即使你按下“发送”，它也必须等待。{ $reason }。
crash_nothing_replaced = 其中没有看起来像个人数据的内容，因此没有替换任何内容。仍请通读一遍。
crash_replaced = 替换了 { $count } 处个人数据，已用下划线标出。
crash_would_wait = { $name } 崩溃时，它想报告的内容会保留在这里，直到你阅读过为止。名字、文件夹和地址会先在这台电脑上去除。之后你可以修改、发送或删除它。你发送或删除的内容会列在历史记录中。
crash_would_go = { $name } 崩溃时，它报告的内容会按照你的选择立即发送。名字、文件夹和地址会先在这台电脑上去除。发送的内容会逐字节列在历史记录中。
crash_would_not = { $reason }。因此，{ $name } 崩溃时，不会保留或发送任何相关内容。
crash_ask_means = { $name } 崩溃时，它的报告会在这里等待，直到你发送或删除它。
crash_always_means = 崩溃报告会不经询问直接发送。
crash_always_means_later = 崩溃报告会不经询问直接发送。已在等待的 { $count } 份会继续等待。
crash_off_means = 关闭后，正在等待的 { $count } 份报告会被删除，之后不再记录崩溃。
crash_waiting = 有 { $count } 份崩溃报告等你处理。
crash_delete_question = 要删除这份崩溃报告吗？
crash_delete_means = 它的内容会从这台电脑上移除，永远不会发送。历史记录中只会留下“曾有过一份报告”这一点。
crash_not_saved = 没有保存：{ $why }。

# What became of a report that was let go: a title, and what it means
crash_sent = 已发送
crash_sent_confirmed = 服务器已收到，并确认收到的正是这些字节。
crash_sent_unconfirmed = 服务器已收到。它没有说明收到了哪些字节。
crash_refused = 被拒绝
crash_refused_means = 服务器已拒绝。它不会再次发送。
crash_withdrawn = 已撤回
crash_withdrawn_means = 发送在它发出之前就被关闭了。它从未离开这台电脑。
crash_expired = 已过期
crash_expired_means = 它在 30 天内都未能发送，不再发送。
crash_unknown = 结果不明
crash_unknown_means = 发送已经开始，但没有收到响应。它可能已经送达。它不会再次发送。
crash_queued = 等待中
crash_queued_now = 你已允许发送。现在正在发送。
crash_queued_not_yet = 你已允许发送，但目前还未能发送。
crash_queued_later = { $name } 运行期间会再次尝试，运行“candor deliver”时也会再次尝试。
crash_deleted = 已删除
crash_deleted_means = 它的内容已从这台电脑上移除，从未发送。历史记录中只会留下“曾有过一份报告”这一点。
crash_not_here = 这份报告已不在这里
crash_meanwhile_deleted = 它在此期间被删除了：在命令行中、在另一个窗口中，或因为发送被关闭。它从未发送。
crash_meanwhile_released = 它在此期间已在命令行或另一个窗口中获准发送。结果见历史记录。
crash_meanwhile_other = 它不再等待。结果见历史记录。
crash_meanwhile_cleared = 历史记录在此期间被清除，这份报告也一并清除了。它从未从这里发送。
crash_typing_lost = 你正在输入的内容没有保存。
crash_another_sends = 另一个进程正在为 { $name } 发送。

## What a person writes to the makers, and what became of what they sent

feedback_tab_word = 反馈
# Above what is written
feedback_title = 写给 { $publisher }
# Below that
feedback_goes_to = 按下“发送”后，内容会发往 { $url }，不带标识符。在此之前，你输入的内容不会保存。
# Why nothing can be sent now; $reason is a clause
feedback_would_not = { $reason }。因此你写的内容无法发送。
feedback_choices = 前往你的选择
feedback_kind = 消息类型
feedback_not_chosen = 未选择
# Below a text: how long it is, and how long it may be
feedback_room = { $count } / { $most } 个字符
feedback_does_not_fit = 内容太长。缩短后即可发送。
# Below what is written; $what: see `mark_folder` and those below it
feedback_warning = 你的内容中似乎含有：{ $what }。它会按你输入的原样发送，请只在你有意如此时保留。
mark_folder = 你的文件夹
mark_name = 你的账户或电脑的名称
mark_email = 电子邮件地址
mark_address = 网络地址
mark_secret = 密码或密钥
mark_number = 很长的数字
feedback_empty = 写下内容后，这里会原样显示将要发送的内容。
feedback_changed = 未发送：将要发送的内容在显示之后发生了变化。请再看一遍。
feedback_kept = 正在发送。后续情况见“你发送的内容”。
# A message was let go and not sent; $why is a sentence
feedback_not_yet = 已保存，但尚未能发送。{ $why }{ $name } 运行期间会再次尝试，也可使用“candor deliver”。
feedback_sent = 你发送的内容
feedback_none_sent = 还没有。你发送的消息和崩溃报告会列在这里。
# Above that list
feedback_asked_at = 你可以随时询问后续情况。询问会发往 { $url }，只包含报告编号。除非你询问，否则不会自动询问。
# Above that list
feedback_no_address = { $name } 没有说明可以在哪里询问后续情况。
# Below that list
feedback_more = 这里只列出最新的 { $count } 条。“candor reports”会列出全部。
# Asks the server about one of them.
feedback_ask = 后续如何？
feedback_asking = 正在询问服务器…
feedback_stop = 停止
feedback_erase = 在服务器上清除…
feedback_erase_question = 要在服务器上清除这份报告吗？
feedback_erase_means = 将请求 { $url } 清除以这个报告编号收到的内容，它只会得知这个编号。之后开发者将无法再读取。此操作无法撤销。
feedback_erase_not_all = 备份可能会保留副本一段时间，回复会说明到何时。这台电脑上的历史记录会保留。
feedback_erased = 已在服务器上清除。
feedback_may_be_erased = 可能已被清除。要确认，请再清除一次：服务器会给出与第一次相同的回复。
feedback_never_asked = 你还没有询问过。
feedback_unfinished = 上一次询问还没有得到答复。
feedback_not_known = 服务器不知道这个编号，或已不再保留。
feedback_no_sense = 无法理解服务器的答复。
# About one of them; $status is a number such as 503
feedback_answered = 服务器答复 { $status }，没有说明情况。
# About one of them; $why in the system’s own words
feedback_not_reached = 无法询问服务器：{ $why }。
# About one of them
feedback_elsewhere = 它发往了 { $url }，而该程序现在使用另一台服务器，那台服务器对此一无所知。
feedback_received = 已收到。
feedback_seen = 开发者已查看。
feedback_fixed = 已修复。
# How far the makers have come with one of them
feedback_fixed_in = 已在 { $version } 中修复。
feedback_other = 它处于此版本 Candor 无法描述的状态。
# After that; $time such as “today 20:15”
feedback_asked = 询问时间：{ $time }。
feedback_answer = 对方的答复

## Settings of the window

# The button at the end of the list of programs, and the title of what it opens
settings = 设置
theme = 主题
theme_system = 跟随系统
theme_light = 浅色
theme_dark = 深色
text_size = 文字大小
# A text size
percent = { $number }%
language = 语言
# $language: what the system asks for, in its own words
language_system = 跟随系统（{ $language }）
movement_less = 减少动态效果
movement_less_means = 关闭动画。
settings_means = 此窗口的外观，以及列出哪些程序。
settings_done = 完成
choice_not_written = 你的选择没能保存，仍与之前相同：{ $why }（{ $path }）。
settings_not_kept = 窗口的设置没能保存：{ $why }。
# The file with the settings could not be read. $path: where it is kept
settings_unreadable = 打开窗口时，这些设置无法读取，已重置；写入新文件之前，旧文件会先保留为 { $path }。
# No font has the characters of the chosen language
fonts_missing = 这台电脑上没有任何字体包含 { $language } 的字符。请安装一种，例如 Noto Sans CJK，然后重新打开此窗口。

## The list of programs

add_program = 添加程序…
add_program_heading = 添加程序
add_program_means = 请选择程序的清单文件，即列出它能发送的一切的 .toml 文件。添加它不会发送任何内容。
add_program_path = 清单文件
add = 添加
program_added = 已添加 { $name }。
demo_not_started = 无法打开演示。{ $why }
no_window = 这里无法打开窗口（{ $why }）。命令行也能做同样的事：{ $command }
program_not_added = 没有添加：{ $why }。
# In `program_not_added`: why
no_file_there = 没有文件 { $path }
hide_program = 隐藏此程序
hide_means = 这只是在这里隐藏它，不会改变它获准发送的内容。
hidden_programs = { $count } 个隐藏的程序
show_program = 重新显示 { $name }
# One switch for every program
all_programs = 允许程序发送
all_programs_off_means = 关闭它会一次关闭所有程序，并更换它们的标识符。开启它会恢复由此开关关闭的程序的选择。
# Why that switch cannot be moved
all_programs_locked = 所有程序都已关闭。请逐个开启。
choose_file = 选择文件…
no_dialog = 此处没有文件对话框。请输入文件的路径。
# Takes a manifest that cannot be used out of the list of programs
forget_manifest = 从列表中移除
# $names: the manifest files of programs that the switch for all of them could not switch off
all_programs_not_reached = 未能关闭：{ $names }（{ $count } 个）。清单文件无法使用，因此 Candor 不知道选择保存在何处。你以前的选择仍然有效。
# $folders: folders of manifests that could not be read, or not all of them; programs that the switch for all of them could not switch off are unknown
all_programs_not_looked_into = 未能读取全部清单文件：{ $folders }。清单文件在其中的程序可能没有关闭。你以前的选择仍然有效。
# $names: programs that the switch for all of them does not switch on again
all_programs_left_off = { $names }（共 { $count } 个）仍处于关闭状态。请逐个打开：旧版本可能会发送比你所选更多的内容。

## A single field

# A small switch beside a field, for screen readers
send_field = 发送 { $field }
field_withheld = 已排除。消息的其余部分仍会发送。
# 什么都不发送时，被排除的字段旁边
field_left_out = 已排除。
# $entry: what stands in the file by hand, such as app_opened/*
field_withheld_wider = 它和其他字段一起，因文件中的“{ $entry }”而被排除。只能在那里更改。
withhold_means = 关闭某个字段，就只排除该字段。

## Identity

identity_copy = 复制标识符
# Said quietly for some seconds: the identifier was copied.
identity_copied = 标识符已复制。
identity_replace = 更换标识符…
identity_replace_question = 要更换你的标识符吗？
identity_replace_means = 从现在起，消息会带上新的标识符，服务器会把你当作一个新的人。它们会保留以旧标识符收到的内容。已在等待的消息仍以旧标识符发送。
identity_replace_it = 更换
identity_keep = 取消
identity_replaced = 你的标识符已更换。

## On the server

server = 服务器上
server_where = 只在你按下按钮时询问 { $url }。
server_says_who = 服务器会收到证明，说明这些标识符属于你，并能看到你的 IP 地址。
server_says_months = 它还会知道不同月份的哪些标识符属于同一个人。
server_nothing_yet = 还没有带标识符发送过任何内容，所以服务器找不到什么。
server_fetch = 获取服务器上的内容
server_erase = 在服务器上清除…
server_page = 打开它的页面
server_cancel = 取消
server_progress = 正在询问第 { $place } 个标识符，共 { $of } 个。到目前为止：{ $messages }。
server_asking = 正在询问服务器…
server_has = 服务器上有你的 { $messages }。
server_has_none = 服务器上没有你的内容。
server_keeps = 它说会把消息保留 { $days }。
server_more = 服务器上你的内容多于一次获取的量；它自己的页面可以给出包含全部内容的文件。
server_same = 两边相同
server_only_here = 只在这里
server_only_there = 只在服务器上
server_side = { $name }：{ $count }
server_first = 这里列出：前 { $messages }。
server_waits = 服务器请求暂停。将在此时间之后继续：{ $time }。
server_former = 以前的标识符只为此保留，直到用它们发送的内容在那里清除，或者你让它们被忘记为止。
server_list = 对比的消息
server_bytes = 确切字节
server_none = 无
server_beyond_counted = 按制作者的声明只计数、不保留，谁也无法从中找出你的：{ $messages }。
server_beyond_without = 发送时没有标识符，谁也无法在那里找出你的：{ $messages }。
server_beyond_elsewhere = 发送到了别的地址：{ $messages }。
server_beyond_over = 所用的标识符已在那里清除，或这台电脑已忘记：{ $messages }。
server_beyond_unfinished = 不在已获取的内容中，而服务器上还有更多：{ $messages }。
server_not_fetched = 什么也没有获取：{ $why }。
server_not_erased = 不能确定是否清除了什么：{ $why }。
server_not_opened = 页面没有打开：{ $why }。
server_erased = 已在服务器上清除：{ $messages }。
server_backups = 备份中的副本保留到：{ $date }。
server_replaced = 你的标识符已更换：下一条消息会带新的。
server_withdrawn = 带旧标识符等待、不再发送：{ $messages }。
server_counted_stays = 只被计数的内容无法找出，仍留在计数中。
server_part = { $of } 个标识符中完成了 { $done } 个，随后结束：{ $why }。
server_after = 服务器已清除，但这里有些后续步骤没能完成：{ $why }。
server_page_opened = 它的页面会在浏览器中打开，链接只能用一次。
server_erase_question = 要清除服务器上你的内容吗？
server_erase_means = 将请 { $url } 清除带有你任一标识符的每条消息，包括以前的。此操作无法撤销。
server_erase_here = 之后你的标识符会更换，仍带着它等待的消息不会发送。这台电脑上的历史记录会保留。
server_erase_not_all = 备份可能会保留副本一段时间，回复会说明到何时。只被计数的内容无法找出。
server_erase_it = 在服务器上清除
server_erase_not = 取消
server_forget = 忘记以前的标识符…
server_forget_question = 要忘记你以前的标识符吗？
server_forget_means = 服务器上与它们相关的内容会留在那里，此后任何人，包括你，都不能再获取或清除。此操作无法撤销。不会询问任何服务器。
server_forget_here = 仍以它们等待的消息不会发送。你正在使用的标识符和这台电脑上的历史记录保持不变。
server_forget_it = 忘记
server_forgot = 已忘记的以前标识符：{ $count }。
server_cancelled = 你取消了
server_why_not_offered = 制作者没有提供此功能
server_why_conflict = 有两个清单文件声称属于这个程序，不清楚指的是哪个服务器
server_why_no_identifier = 没有带标识符向那里发送过内容
server_why_new_server = 程序现在指定了另一个服务器（{ $url }），这里没有任何记录表明它有你的内容，在你于“选择”中同意之前，它不会得到证明
server_why_refused = 服务器不接受证明（{ $status }）
server_why_not_there = 服务器没有这个页面（{ $status }）
server_why_busy = 服务器现在无法回答（{ $status }）；请稍后再试
server_why_busy_until = 服务器现在无法回答（{ $status }）；它请你在此时间之后再试：{ $time }
server_why_unreadable = 服务器的回复无法使用
server_asked_fetch = 获取了服务器上的内容：{ $messages }。
server_asked_more = 服务器上还有更多。
server_asked_requests = 请求数：{ $count }。
server_asked_page = 打开了服务器的页面。
server_asked_in_vain = 询问了服务器，没有成功。
server_asked_open = 询问了服务器；不知道它的回复。
server_asked_maybe = 请求服务器清除它拥有的内容。它的回复没有到达，可能已经清除。
server_asked_over = 请求服务器清除它拥有的内容。它的回执没有到达，但它后来表示已经清除。

## What is new, side by side

news_open = 有哪些变化
news_column_before = 你同意时
news_column_now = 现在
news_was_not_there = 当时没有。

## How much, and how often

# What a message amounted to lately
volume_measured = 最近 30 天 { $count } 条，共 { $size }。
# The same where the choice was another meanwhile
volume_scaled = 最近 30 天 { $count } 条；按当前开关约 { $size }。
# A message that is sent again and again
volume_repeats = { $name } 运行期间，每小时 { $count } 条，约 { $size }。
volume_tier = 每月 { $size }
adds_message = 增加消息“{ $message }”（{ $fields }）。
takes_out_message = 去掉消息“{ $message }”。
adds_fields = 在“{ $message }”中增加 { $count } 个字段。
takes_out_fields = 从“{ $message }”中去掉 { $count } 个字段。
found_kind = { $kind }。{ $means }
find_more = 还有 { $count } 个。再加一个词可缩小范围。
as_sent_means = 这些就是实际发送的字节。
to_read_means = 已格式化以便阅读。“发送原文”显示确切的字节。

## Several messages of the history

copy_rows = 复制 { $count } 条消息
rows_chosen = 已选 { $count } 条
rows_copied = 已复制 { $count } 条消息。
# More were chosen than fit
rows_copied_part = { $all } 条消息中只复制了最早的 { $count } 条（{ $size }）：再多就不便粘贴了。“你的数据”中的报告包含全部消息。
# For screen readers: how several rows are chosen without a mouse
rows_keys = 同时按 Shift 可选多条，按 Ctrl+上下键移动而不改变选择，按 Ctrl+空格 加选该条，按 Ctrl+A 选择显示的全部，按 Esc 只留一条，按 Ctrl+C 复制所选的消息。

## 历史记录的表格：各列，以及前往最新消息
width_keys = Shift+左和 Shift+右使该列变窄或变宽；Delete 使其适合内容。
width_of = 宽度：{ $column }
newer = { $count } 条更新的消息
nothing_matches = 没有符合搜索和筛选条件的消息。

## 消息等到什么时候
nobody_sends = 据 Candor 所知，{ $name } 没有在运行。它下次运行时会发送这条消息。
# The same where the server asked to wait. $time: inside a sentence
nobody_sends_asked = 据 Candor 所知，{ $name } 没有在运行。服务器要求等待（至 { $time }）。它在那之后运行时会发送这条消息。
next_attempt = 下次尝试：{ $time }。
next_attempt_asked = 服务器要求等待。下次尝试：{ $time }。

## 包含消息的完整请求
whole_request = 完整请求
request_digest = 正文的 SHA-256（{ $size }）：
request_check = 要自行核对，请保存正文并运行 { $command }，结果应当相同。
request_not_whole = 历史记录中已不再有这次请求的全部内容，因此无法显示其正文。标头和摘要仍是发送时的。
request_stayed = 没有建立连接，这次请求的任何内容都没有离开这台电脑。
answer_word = 响应
save_body = 保存正文…
body_saved = 正文已保存到 { $path }
body_not_saved = 正文未保存：{ $why }。
body_gone = 历史记录中已没有它
program_gone = 程序的清单文件已不在，或不能再使用

## 决定改变了什么
decision_on = 已开启：{ $tiers }。
decision_off = 已关闭：{ $tiers }。
decision_withheld = 已排除：{ $fields }。
decision_allowed = 重新包含：{ $fields }。
decision_cause = { $event }（{ $tier }）
decision_all_off = 已关闭发送。
decision_all_on = 已开启发送。
decision_paused = 已暂停，{ $until }。
decision_resumed = 已恢复。
decision_ask = 崩溃报告：每次询问。
decision_always = 崩溃报告：始终发送。
decision_news = 已查看或答复变化。
decision_other = 没有更改任何开关。

## Texts of the built-in programs (SkellyCam, ETS2LA)

skellycam_about = 用多台摄像机录制同步视频。
skellycam_existence_ping = 存在信号
skellycam_existence_ping_summary = 告知有一份 SkellyCam 启动了，以及是哪个版本。
skellycam_existence_ping_why = 可以看出有多少人在使用它。
skellycam_system_fingerprint = 系统指纹
skellycam_system_fingerprint_summary = 你使用什么操作系统和硬件。
skellycam_system_fingerprint_why = 让开发者知道应该优先支持哪些平台。
skellycam_usage_analytics = 使用情况分析
skellycam_usage_analytics_summary = 你使用了哪些按钮和功能，绝不包括你录制的内容。
skellycam_usage_analytics_why = 可以看出哪些地方值得改进。
skellycam_app_opened_title = SkellyCam 已启动
skellycam_app_opened_when = 在 SkellyCam 启动时
skellycam_app_opened_event = 这条消息说明的事：SkellyCam 启动了。
skellycam_app_opened_app_name = 发送此消息的是哪个程序。
skellycam_app_opened_app_version = 你使用的是哪个版本的 SkellyCam。
skellycam_app_opened_system_os = 这台电脑使用什么操作系统。
skellycam_app_opened_system_os_version = 这台电脑使用哪个版本的操作系统。
skellycam_app_opened_system_architecture = 这台电脑的处理器是哪一种。
skellycam_app_opened_system_cpu_count = 这台电脑有多少个处理器。
skellycam_app_opened_system_total_ram_gb = 这台电脑有多少内存。
skellycam_app_opened_system_python_version = SkellyCam 在哪个版本的 Python 上运行。
skellycam_feature_used_title = 使用了功能
skellycam_feature_used_when = 在你使用 SkellyCam 的某项功能时
skellycam_feature_used_event = 这条消息说明的事：使用了一项功能。
skellycam_feature_used_feature = 使用了这个固定列表中的哪项功能。绝不包括文件名、图片或录像。
ets2la_about = 在 Euro Truck Simulator 2 和 American Truck Simulator 中自动驾驶卡车。
ets2la_activity_ping = 活动信号
ets2la_activity_ping_summary = 每两分钟告知一次：有一份程序正在运行。
ets2la_activity_ping_why = 可以看出现在有多少人在使用它。
ets2la_performance = 速度和插件
ets2la_performance_summary = 它运行得有多流畅，以及开启了哪些插件。
ets2la_performance_why = 可以看出是什么拖慢了它。
ets2la_crash_reports = 崩溃报告
ets2la_crash_reports_summary = 程序在哪里出了错。名字和文件夹会先在这里去除，每份报告发送之前你都可以阅读。
ets2la_crash_reports_why = 有助于优先修复最常见的错误。
ets2la_activity_ping_title = ETS2LA 正在运行
ets2la_activity_ping_when = 在 ETS2LA 运行期间每两分钟一次
ets2la_activity_ping_event = 这条消息说明的事：ETS2LA 正在运行。
ets2la_activity_ping_id = 一个用来区分各份程序的随机数，以免同一份被重复计数。它每月更换，不根据这台电脑上的任何信息生成。
ets2la_performance_when = 在 ETS2LA 驾驶期间每十分钟一次，以及在它结束时
ets2la_performance_event = 这条消息说明的事：ETS2LA 运行得有多流畅。
ets2la_performance_app_version = 你使用的是哪个版本的 ETS2LA。
ets2la_performance_fps = 这十分钟里每种帧率各有多少帧。
ets2la_performance_plugins = 在此期间，这个固定列表中 ETS2LA 自带的哪些插件是开启的。
ets2la_crash_report_title = ETS2LA 崩溃了
ets2la_crash_report_when = 在 ETS2LA 崩溃时
ets2la_crash_report_event = 这条消息说明的事：ETS2LA 崩溃了。
ets2la_crash_report_count = 在你查看这份报告之前，同样的崩溃发生了多少次。
ets2la_feedback = 你的反馈
ets2la_feedback_summary = 你写给开发者的内容，只在你发送时才会发出。
ets2la_feedback_why = 你可以提出请求，或说明出了什么问题。
ets2la_feedback_title = 给开发者的消息
ets2la_feedback_when = 当你发送时
ets2la_feedback_event = 这条消息说明的事：你写了一些内容。
ets2la_feedback_message = 你要告诉他们的内容。
ets2la_crash_report_traceback = 程序在哪里出了错：函数和行号。名字、文件夹、地址和长串代码会先在这台电脑上去除。

## What could not be done, and why
# Another manifest is in the way: it claims the same program
conflict_claims = 根据 { $file }，{ $app } 会发送到 { $destination }
# Another manifest is in the way: two programs may not share a folder
conflict_shares_folder = { $name } 使用同一个文件夹
# Anything that failed and has no sentence of its own. $why: see `log_unusable`, `identity_io`, `system_not_allowed`
not_done = 没有办成：{ $why }。
# A choice is in force, and its receipt is written later. $why: see `log_unusable` and those below it
trouble_receipt_waits = 你的选择已生效。现在无法写入历史记录，等到可以写入时，它就会出现在你的决定中：{ $why }。
# The same where no file can be written at all
trouble_receipt_lost = 你的选择已生效。只是历史记录无法写入（{ $log }），它旁边的文件也无法写入（{ $file }），所以要等到你下一次作出决定时，它才会出现在你的决定中。
# A choice that ends the identity could not do so
trouble_identity_kept = 没能将旧标识符另行保留：{ $why }。
# Receipts that waited for the log could not be read. $why: see `log_unusable` and those below it
trouble_receipts_unread = 你的选择已生效。只是在文件 { $file } 中等待的先前决定无法读取：{ $why }。
# Why a choice could not be written
not_written_no_tier = 此程序没有“{ $tier }”这个类别。
# $entry: what should have been the name of a field
not_written_no_entry = “{ $entry }”不是字段的名称。
# Why a choice could not be written
not_written_not_answered = 你还没有对此程序作出回答：请先开启或关闭某一项。
# In `choice_not_written`: why
not_written_in_the_way = 该文件的位置上有别的东西；请先把它移走
# In `choice_not_written`: why
not_written_never_was_one = 那里的文件不是程序的设置文件，会因此丢失；请先把它移走
# In `choice_not_written`: why
not_written_one_of_ours = 那里的文件是 Candor 用于其他用途的；请先移除指向它的链接
# In `choice_not_written`: why
not_written_looping_link = 它是一个指回自身的链接；请先移除它
# In `choice_not_written`, `identity_io` and `log_io`: why
not_written_held = 另一个程序正在使用它；请重试
# In `choice_not_written`: why
not_written_no_locks = 那里的文件系统不支持锁，没有锁时只会保存拒绝
# In `choice_not_written`: why
not_written_too_many_copies = 它旁边保留的副本太多
# In `choice_not_written`: why
not_written_contended = 另一个程序不断改动该文件；请重试
# The secret behind the identity. $why: what the system said
identity_io = 无法读取或写入你的标识符所用的密钥：{ $why }
# The secret behind the identity
identity_damaged = 你的标识符所用的密钥已损坏；请把文件 { $file } 移走，之后会生成新的密钥
# The secret behind the identity
identity_no_randomness = 操作系统没有提供随机数
# A notice. $why: see `identity_io` and those below it
identity_unusable = 带有标识符的内容不会被记录：{ $why }。
# Why the history cannot be used. $why: in the words of the database
log_unusable = 历史记录无法使用：{ $why }
# Why the history cannot be used
log_no_room = 磁盘已满，而即使只是读取历史记录，也需要在它旁边占用少量空间：请腾出一些空间，然后重试
# Why the history cannot be used
log_newer = 历史记录由更新版本的 Candor 写入（版本 { $version }）；这里不会改动它（{ $path }）
# Why the history cannot be used
log_not_ours = 历史记录的位置上是一个不属于 Candor 的数据库；请把它移走（{ $path }）
# Why the history cannot be used
log_path_too_long = 无法使用历史记录：其路径超过 { $most } 字节，而这是数据库路径的上限；请移动文件夹（{ $path }）
# Why the history cannot be used
log_no_locks = 无法使用历史记录：其所在位置无法锁定文件；请把文件夹移到另一个磁盘（{ $folder }）
# Why the history cannot be changed
log_read_only = 历史记录只能读取；其所在位置无法写入任何内容
# Why the history cannot be read
log_unsettled = 历史记录只能读取，但需要先向其中写入内容；请把文件夹复制到可以写入的位置（{ $path }）
# Why clearing the history is not complete
log_being_read = 所有内容都已删除，但另一个程序正在读取历史记录，原有内容仍在其文件中；请稍后再清除一次
# Why the log cannot be used
log_forked = 此进程是从已打开历史记录的进程 fork 而来，无法使用历史记录；请为此启动单独的进程
# Why the log cannot be used
log_in_the_way = 历史记录文件的位置上不是文件，而是{ $what }；请把它移走（{ $path }）
# Why the history cannot be used. $why: what the system said
log_io = 无法读取或写入历史记录：{ $why }
# Why the history cannot be used. $what: in English
log_unexpected = 历史记录中有意料之外的内容：{ $what }
# In `crash_not_saved`: why
edit_not_declared = 程序的这个版本不认识崩溃报告“{ $event }”，因此无法编辑；它可以原样发送，也可以删除
# In `crash_not_saved`: why
edit_not_editable = “{ $field }”不是你可以在这份报告中编辑的文本；可以编辑的是 { $fields }
# In `crash_not_saved`: why
edit_nothing = “{ $field }”不是你可以在这份报告中编辑的文本；这份报告中没有可以编辑的文本
# In `crash_not_saved`: why
edit_not_there = 这份报告在“{ $field }”处没有文本
# In `crash_not_saved`: why. $takes: see `kind_text` and those around it
edit_wrong_type = 新文本不符合“{ $field }”的要求（{ $takes }）
# In `crash_not_saved`: why. $takes: see `kind_text` and those around it
edit_too_long = 新文本对“{ $field }”来说太长（{ $takes }）
# In `last_attempt`: why
failure_answered = 服务器响应 { $status }
# In `last_attempt`: why. $variable: the name of an environment variable
failure_proxy = 无法连接：{ $variable } 没有指定可用的代理（{ $why }）
# In `last_attempt`: why. $variable: the name of an environment variable
failure_proxy_protocol = 无法连接：{ $variable } 指定的代理使用 { $protocol } 协议；只能使用 HTTP 和 HTTPS
# In `last_attempt`: why
failure_no_connection_in_time = 连接超时
# In `last_attempt`: why. $why: in the words of the network
failure_no_connection = 无法连接：{ $why }
# In `last_attempt`: why
failure_no_answer_in_time = 等待响应超时
# In `last_attempt`: why. $why: in the words of the network
failure_no_answer = 没有响应：{ $why }
# In `failure_no_connection`: nothing listens there, or it may not be reached.
network_refused = 连接被拒绝
# In `failure_no_connection`: there is no network, or none that leads there.
network_unreachable = 网络无法到达
# In `failure_no_connection`: the server’s name could not be looked up, as without any network.
network_no_such_name = 无法查询服务器的名称
# In `failure_no_connection` and `failure_no_answer`: the connection ended too early.
network_broke_off = 连接中断
# Why a manifest cannot be used
refusal_not_a_file = 这不是文件
# Why a manifest cannot be used
refusal_too_long = 清单文件超过 { $count } 字节
# Why a manifest cannot be used
refusal_utf16 = 清单文件是用 UTF-16 写的；请保存为 UTF-8
# Why a manifest cannot be used
refusal_not_utf8 = 清单文件不是 UTF-8 文本；请保存为 UTF-8
# Why manifests of a folder are not used
refusal_left_out = 此文件夹中未读取的清单文件数：{ $count }；最多读取 { $files } 个，合计 { $mib } MB，从最短的开始
# In `problem_wrong_type`: what is wrong
wrong_not_an_object = 它应该是一个 JSON 对象，但实际上不是
# In `problem_wrong_type`: what is wrong
wrong_no_main_switch = 缺少总开关 telemetry_enabled
# In `problem_wrong_type`: what is wrong. $key: the name of a key
wrong_missing = 缺少 { $key }
# In `problem_wrong_type`: what is wrong. $key: the name of a key
wrong_twice = { $key } 出现了两次
# In `problem_wrong_type`: what is wrong. $expected: see `expected_format` and those below it
wrong_value = { $key } 应该是{ $expected }，但实际是 { $found }
# In `wrong_value`
expected_format = 数字 1
# In `wrong_value`
expected_true_or_false = 布尔值 true 或 false
# In `wrong_value`
expected_switches = 值为 true 或 false 的对象
# In `wrong_value`
expected_texts = 文本列表
# In `wrong_value`
expected_entries = 由 "event/field" 这样的条目组成的列表
# In `wrong_value`
expected_ask_or_always = "ask" 或 "always"
# In `wrong_value`
expected_pause = 空值 null、时间或 "resumed"
# In `wrong_value`
expected_days_and_mib = 含有 days 和 mib 的对象
# In `wrong_value`
expected_whole_number = 整数
# In `wrong_value`
expected_object = 对象
# In `wrong_value`
expected_text = 文本
# In `wrong_value`
expected_time = 形如 2026-11-21T20:15:03Z 的时间
# In `wrong_value`
expected_times = 值为时间的对象
# In `problem_writable`: who
writer_another_account = 它属于另一个账户
# In `problem_writable`: who
writer_everybody = 所有账户都可以
# In `problem_writable`: who
writer_group = 它所属的用户组可以
# In `problem_writable`: who
writer_access_list = 它的访问控制列表允许其他人这样做
# In `problem_not_a_file`: what it is
instead_folder = 文件夹
# In `problem_not_a_file`: what it is
instead_device = 设备或管道
# In `problem_not_a_file`: what it is
instead_link = 链接
# What the operating system said
system_not_allowed = 没有权限
# What the operating system said
system_no_room = 磁盘已满
# What the operating system said
system_read_only = 磁盘是只读的
# What the operating system said
system_not_there = 它不存在
# What is wrong with a file
system_not_a_file = 它不是文件，而是{ $what }
# What is wrong with a file
system_too_long = 它有 { $count } 字节，而最多读取 { $most } 字节
