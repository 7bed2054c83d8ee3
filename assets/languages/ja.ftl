### Candor in Japanese (日本語).

## The language itself

# What the language calls itself, in the list of languages
language_name = 日本語
# Whose numbers, dates and times it writes: a locale of CLDR.
locale = ja

## Numbers, sizes and times

# Between two things in a row
list_and = 、
# Between two things of which one is meant
list_or = {" または "}
# Between two sentences
after_sentence = {""}
# A clause as a sentence of its own
sentence = { $clause }。
# A text that is quoted
quoted = 「{ $text }」

# Before the clock: a time of today
today_at = {"今日 "}
# The same in the middle of a sentence
today_at_inside = {"今日 "}

size_bytes = { $count } バイト
size_kilobytes = { $amount } KB
size_megabytes = { $amount } MB
size_gigabytes = { $amount } GB
message_count = メッセージ{ $count }件
kind_count = { $count }種類のメッセージ
field_count = { $count }項目
# What the switch of a tier adds to a message, and how much is in it whenever it is sent
fields_added = { $added }項目を追加{ $always ->
    [0] {""}
   *[other] （ほかに常に含まれる{ $always }項目）
}
# How long something is kept
for_years = { $count }年
for_months = { $count }か月
# A month of a year, as a heading. $number: of the month
month_of_year = { $year }年{ $number }月
# How much longer something takes
for_seconds = { $count }秒
for_minutes = { $count }分
for_days = { $count }日

## The fixed words: tabs, buttons, headings, and the names of things for screen readers
# Above the list of programs.
programs = プログラム
# プログラムがないとき、ページの代わりの見出し
welcome = プログラムが何を送るかは、あなたが決めます
# その見出しの下: Candorとは何か、プログラムがまだないこと
welcome_means = Candorは、このコンピューターのプログラムが開発元に送る内容をそのまま表示し、あなたが許可していないものは一切送信しません。Candorが知っているプログラムは、まだこのコンピューターにありません。
all_hidden = すべてのプログラムが隠されています
all_hidden_means = この一覧にあったプログラムをすべて隠しています。選択した内容はそのまま有効です。設定で再び表示できます。
# デモのウィンドウを開く
try_demo = デモを試す
# デモとは何か
try_demo_means = デモは架空のプログラムで、このコンピューターにだけ送信します。閉じると、中身はすべて削除されます。
# At the lower edge of the demo’s window, all the time. $folder: where all that it writes is
trial_line = これはデモです。このウィンドウを閉じると、{ $folder }の中身はすべて削除されます。保存したレポートは残ります。
# Candorが知っていて、このコンピューターにないプログラムの見出し
not_found_here = このコンピューターにないプログラム
# そのようなプログラムの状態
not_here_word = 見つかりません
# The switch for everything.
everything = データの送信を許可
# The first tab.
choices = 選択
# The second tab.
history = 履歴
# The third tab.
your_data = あなたのデータ
# The fourth tab.
about = 概要
# Beside the two answers.
closing = このウィンドウを閉じても、何も変わりません。
# One answer.
share_nothing = 何も共有しない
# The other answer.
share_switched_on = オンの項目を共有
# Opens every field of a tier.
what_exactly_word = 詳細
# Closes it again.
less = 表示を減らす
# Above the preview.
preview = 送信内容のプレビュー
show_preview = プレビューを表示
changes_nothing = メッセージに変わりはありません。
find = 項目と設定を検索
find_means = このプログラムの区分、項目、メッセージと、このウィンドウの設定を検索します。
find_nothing = 見つかりません
find_results = 検索結果
find_keys = 上下キーで結果を選択し、Enterで開き、Escapeで消去します。
field_word = 項目
# The choice among messages.
message = メッセージ
# Copies what is shown.
copy = コピー
# What that button says once it has.
copied = コピーしました
# In the gutter of a line that a switch adds.
sign_added = +
# In the gutter of a line that a switch takes away, or that is not sent.
sign_less = −
# The word for a line that a switch adds.
added = 追加
# The word for a line that a switch takes away.
removed = 削除
# The word for a line that is not sent.
withheld = 送信されない
# A notice that is good to know.
information = お知らせ
# A notice that needs the person's eye.
attention = 注意
# A notice that something failed.
failed = 失敗
# Opens the details of a notice.
details = 詳細
# A column of the history.
time = 時刻
# A column of the history.
what = 内容
# A column of the history.
tier = 区分
# A column of the history.
state = 状態
# In the field for words.
search = 履歴を検索
# No tier left out.
any_tier = すべての区分
# No message left out.
any_message = すべてのメッセージ
# No state left out.
any_state = すべての状態
# No time left out.
any_time = すべての期間
# Since the last midnight.
today = 今日
# Seven days.
week = 過去7日間
# Thirty days.
month = 過去30日間
# What was chosen in the chart.
in_the_chart = グラフで選択した期間
# The chart, for screen readers.
chart = 時間ごとの履歴
# How the chart is used without a mouse, for screen readers.
chart_keys = 左右の矢印キーで棒を移動します。Enterキーで表をその棒に絞り込み、Shift+Enterで棒を追加、Escキーで解除します。
# How the table is used without a mouse, for screen readers.
table_keys = 上下の矢印キーでメッセージを選択します。内容は表の後に表示されます。
# The choice of what the chart shows, for screen readers.
chart_shows = グラフの表示内容
# Read aloud for the chart: how much its highest bar is.
chart_highest = 最大: { $amount }。
# At the right end of the chart.
now_word = 現在
# The head of the column of sizes, whose numbers have no unit.
bytes_word = バイト
# A kind of chart.
messages_by_state = 状態別のメッセージ数
# A kind of chart.
messages_by_tier = 区分別のメッセージ数
# A kind of chart.
bytes_by_state = 状態別のバイト数
# A kind of chart.
bytes_by_tier = 区分別のバイト数
# Looks for nothing any more.
show_everything = すべて表示
# The exact bytes of a message.
as_sent = 送信データ
# The same, so that people read it easily.
to_read = 整形表示
# The request and its answer.
headers_word = ヘッダー
# In place of the headers before the first attempt.
no_attempt = まだ送信を試みていないため、リクエストはありません。
# Above what became of a message that the table does not have.
not_listed = 検索またはフィルターにより、このメッセージは表に表示されていません。
# Closes the details.
close = 閉じる
# Above the report.
report = レポート
# Before the form in which a report is saved.
report_format = 形式
# Before the first day of a report.
report_from_day = 開始日
# Before the last day of a report.
report_until_day = 終了日（その日を含む）
# In the empty field for a day: how one is written, everywhere alike.
report_day_hint = 2026-01-31
# Before which programs a report is about.
report_about = 対象
# A report is about the program that is shown.
report_this_program = このプログラム
# A report is about every program on this computer.
report_all_programs = このコンピューターのすべてのプログラム
# Asks where the report goes.
report_save = レポートを保存…
# Ends the saving of a report.
report_cancel = キャンセル
# A report was cancelled.
report_stopped = キャンセルしました。何も保存されていません。
# Opens the report that was saved.
report_open = 開く
# Opens the folder with the report that was saved.
report_show = フォルダーに表示
# What was typed for a day is none.
report_not_a_day = 日付は 2026-01-31 のように入力してください。
# The last day of a report is before the first.
report_backwards = 最後の日が最初の日より前になっています。
# No tier is chosen for a report.
report_no_tier = 区分を1つ以上選んでください。
# Where so much was recorded that a page of it is long
report_long_page = これをすべて含むページをブラウザーで開くには、1分以上の時間と数ギガバイトのメモリーが必要です。日数を絞れば速く開けます。
# How far a report has got. $percent: of a hundred
report_progress = レポートを保存中：{ $percent }%。
# $time: such as “20 seconds”
report_left = 残り約{ $time }。
# Where the report goes, when there is no dialog.
save_to = 保存先のファイル
# Saves to the file that was typed.
save = 保存
# The choice of a pause.
pause = 一時停止
# There is none.
not_paused = 一時停止していません
# Ends one.
resume = 再開
# A pause.
pause_hour = 1時間
# A pause.
pause_today = 今日の終わりまで
# A pause.
pause_open = 自分で再開するまで
# What a pause does.
pause_means = 一時停止中は、何も記録も送信もされません。
# While there is one, what becomes of what was not sent yet.
pause_waits = 未送信のメッセージはこのコンピューターに残ります。
# Above what is kept of the history.
kept = このコンピューターの履歴
# Before the choice of how long.
kept_for = 保存期間
# Before the choice of how much.
kept_within = 容量の上限
# What is kept, in a sentence.
kept_means = 古いメッセージから削除されます。未送信のものは残ります。
# Asks whether to clear the history.
clear = 履歴を消去…
# Yes to that.
clear_history = 履歴を消去
# No to that.
keep_history = キャンセル
# Above the sentences about identity.
identity = あなたの識別子
# Above the decisions.
decisions = これまでの決定
# In place of the decisions.
no_decisions = 何かが記録されると、ここに表示されます。
about_program = プログラム
about_where = 送信先
about_versions = バージョン
about_files = ファイル
by_message = メッセージ別
by_field = 項目別
always_included = 常に含まれるもの
# Opens the source code in a browser.
source = ソースコード
# Opens the program's folder.
open_folder = フォルダーを開く
# Above the messages.
messages = 送信できる内容
# No to what is new.
news_no = 今のままにする
# Yes to what is new.
news_yes = これも送信する
news_seen = 確認しました
# A button on another page: to the table of what is new or described in other words
news_show = 変更点を表示
# Takes a notice away.
dismiss = 表示を消す
# Goes on although an older program may send more.
go_on = 続ける
# Leaves everything as it is.
leave_it = キャンセル

## The same with facts in them

# For screen readers: opens and closes every field of a tier
what_exactly_of = 詳細：{ $tier }
less_of = 表示を減らす：{ $tier }
header_count = ヘッダー{ $count }件
# For screen readers: a menu that leaves out rows, and the head of a column
only_of = 表示を絞り込む：{ $column }
sort_by = { $column }で並べ替え

## Programs and their states

state_conflict = 競合
state_needs_attention = 確認が必要
state_not_answered = 未回答
state_off = オフ
state_paused = 一時停止中
# Something stands above the choice
state_held_back = ブロック中
state_shares = { $of }件中{ $on }件を共有
manifest_broken = このプログラムのマニフェスト（送信できる内容を列挙したファイル）を使用できないため、ここに選択肢を表示できません。以前の選択は引き続き有効です。選択がなければ何も送信されません。次回の起動時にプログラムがファイルを修復する可能性があります。
# In place of the pages of a program, about a folder with too many manifests.
manifests_left_out = このフォルダーには、読み込まれる数より多くのマニフェストがあります。読み込まれなかったプログラムはこの一覧に表示されません。以前の選択はそのまま有効です。選択がなければ何も送信されません。
# In place of the pages of a program, about a folder with manifests that cannot be looked into.
manifests_unread = プログラムのマニフェストがあるフォルダーを読み込めないため、そこにマニフェストがあるプログラムはこの一覧に表示されません。以前の選択はそのまま有効です。選択がなければ何も送信されません。
state_broken = マニフェスト不正
state_left_out = 未読のマニフェスト
state_unread = 読み込めません
broken_why = 問題の内容
broken_file = ファイル

## The top of a page

would_like = { $name }が情報の送信を希望しています
to_whom = 提供元: { $publisher }。送信先: { $destination }。
# 回答の前に、プログラムが送信できるものすべてを開く
read_about = 送信できる内容すべて
# Before the answer to a program that has been answered earlier: a link to what was recorded then.
read_history = これまでの記録
# そこから質問に戻る
back_to_question = 回答に戻る
not_here = このコンピューターに{ $name }は見つかりませんでした（フォルダー { $folder } がありません）。今答えると、Candorはそのフォルダーを作り、選択をそこに保存します。
unanswered = まだ何も送信されていません。あなたが回答するまで、何も送信されません。
unanswered_again = あなたが回答するまで、何も送信されません。
# The same about a program that may be sending without asking us
unanswered_older = まだ回答していないため、このプログラムには何も送信を許可していません。
try_it = スイッチを切り替えてみてください。それぞれのスイッチで送信されることになる内容が、プレビューにそのまま表示されます。回答はいつでもここで変更できます。
answer_kept = 回答を保存しました。ここでいつでも変更できます。
# Said quietly for some seconds: a switch was switched on.
tier_is_on = 「{ $tier }」をオンにしました。
# Said quietly for some seconds: a switch was switched off.
tier_is_off = 「{ $tier }」をオフにしました。
# Said quietly for some seconds: the main switch was switched on.
sending_is_on = 送信をもう一度許可しました。
# Said quietly for some seconds: the main switch was switched off.
sending_is_off = 送信をオフにしました。
# Said quietly for some seconds: fields are withheld from now on.
field_is_out = 今後は除外します。
# Said quietly for some seconds: fields that were withheld are allowed again.
field_is_in = 今後は含めます。
# Said quietly for some seconds: any other choice was written.
choice_is_kept = 選択を保存しました。
# Said quietly for some seconds: a pause was ended.
pause_is_over = 一時停止を解除しました。
tier_alone = 「{ $tier }」だけ、送信が再び許可されました。ほかの項目は、オンにするまでオフのままです。
header = 提供元：{ $publisher }。送信できるのは{ $kinds }のうち、オンにしたものだけです。
off_changes_identifier = 送信をオフにすると、あなたの識別子も変わります。
header_off = 何も送信されません。下の項目はすべてオフです。
header_off_back = 何も送信されません。送信を再び許可すると、次が元に戻ります: { $tiers }。
header_off_new_identifier = その場合、メッセージには新しい識別子が付きます。
history_since = { $messages }、{ $size }（{ $since }以降）。
history_size = { $messages }、{ $size }。
last_sent = 前回の送信：{ $time }。
nothing_sent = まだ何も送信されていません。

## Why something is not sent

reason_everything_off = すべてオフになっています
reason_tier_off = 「{ $tier }」がオフになっています
tier_comes_back = すべてオフの間は何も送信されません。送信を再び許可すると、この項目も元に戻ります。
reason_withheld = あなたが除外しました
reason_older = 「{ $tier }」が最後にオンになる前に記録されたものです
reason_withheld_then = あなたがもう一度許可する前に記録されたものです
reason_not_answered = あなたがまだ回答していません
reason_tier_not_answered = あなたが「{ $tier }」についてまだ回答していません
reason_text_lost = 何も送信されません：あなたが同意した文面の控えがないか、書き換えられています。もう一度回答してください
reason_new = あなたが同意した後に新しく加わったか、範囲が広がったもので、あなたの回答を待っています
reason_file = 何も送信されません：あなたの選択を保存したファイルが信頼できません。理由：{ $problem }
reason_conflict = 何も送信されません：別のプログラムが{ $name }を名乗っています。{ $with }
# $until: see pause_until and pause_until_resumed
reason_paused = 何も記録されず、何も送信されません：{ $until }一時停止しています
reason_do_not_track = ここから起動したプログラムは何も送信しません：DO_NOT_TRACKが設定されています。別の場所から起動したプログラムには、この設定が見えないことがあります
reason_telemetry_off = ここから起動したプログラムは何も送信しません：CANDOR_TELEMETRYがオフになっています（on、1、true、yes以外はすべてオフです）。別の場所から起動したプログラムには、この設定が見えないことがあります
reason_ci = ここから起動したプログラムは何も送信しません：これはビルド用のコンピューターです（CIが設定されています）。別の場所から起動したプログラムには、この設定が見えないことがあります
reason_policy = 何も送信されません：このコンピューターの管理者が禁止しています
reason_policy_unreadable = 何も送信されません：このコンピューターの管理者が定めた規則を読み取れません

file_problem = あなたの選択を保存したファイルが信頼できないため、何も送信されません。理由：{ $problem }。
problem_damaged = ファイルが破損しているか、不完全です
problem_empty = ファイルが空です
problem_changed = あなたの選択が保存された後に、ファイルが破損したか、Candor以外のものによって書き換えられました
problem_put_back = あなたが拒否する前の古いコピーに戻されています
problem_malformed = ファイルがJSONとして不完全です（{ $why }）
# $what: names of keys and what stands there, in English
problem_wrong_type = { $what }
problem_newer = より新しいバージョンのCandorが書き込んだファイルです（ファイルの形式は{ $format }、このバージョンが読み取れる形式は{ $known }）
problem_writable = ほかの人も書き込めるファイルです：{ $why }
problem_folder_writable = ほかの人も書き込めるフォルダーに置かれています
problem_too_long = ファイルの長さが{ $count } バイトあります。選択を保存したファイルは通常、数百バイトです
problem_never_was_one = プログラムの設定ファイルではありません
problem_one_of_ours = Candorが別の目的で使っているファイルです
problem_not_a_file = ファイルではなく、{ $what }です
problem_dangling_link = リンクですが、リンク先がありません
problem_looping_link = リンクですが、リンク先をたどると自分自身に戻ります
# In `file_problem`: what is wrong with the consent file
problem_utf16 = ファイルがUTF-16で書かれています。同意ファイルはUTF-8で書かれます
problem_unreadable = ファイルを読み取れません（{ $why }）

# What to do about it; a full stop follows
remedy_damaged = もう一度回答してください。破損したファイルは、新しいファイルと同じ場所に残されます
remedy_newer = より新しいバージョンのCandorを使うか、もう一度回答してください。より新しいバージョンのファイルは、新しく作られるファイルと同じ場所に残されます
remedy_put_back = もう一度回答してください。古いコピーは、新しいファイルと同じ場所に残されます
remedy_writable = もう一度回答すると、ほかの人はファイルに書き込めなくなります。または、ファイルに対して「chmod go-w」を実行してください
remedy_folder_writable = フォルダーに対して「chmod go-w」を実行し、新しいファイル用のアクセス制御リストがあれば「setfacl -k」も実行してください。ファイルはすぐに読み取られます
remedy_writable_windows = もう一度回答すると、ほかの人はファイルに書き込めなくなります
remedy_folder_writable_windows = フォルダーのプロパティの「セキュリティ」で、ほかの人の書き込み権限を外してください。ファイルはすぐに読み取られます
remedy_not_a_file = それを別の場所に移動して、もう一度回答してください
remedy_one_of_ours = そこへのリンクを削除して、もう一度回答してください
remedy_link = リンクを削除するか修正して、もう一度回答してください
remedy_unreadable = このアカウントで読み取れるようにしてください。ファイルはすぐに読み取られます
old_file_kept = 古いファイルは信頼できませんでした。{ $path }として残されています。

# A pause, in the middle of a sentence
pause_until = { $time }まで
pause_until_resumed = あなたが再開するまで
paused_until = { $until }一時停止中

# Programs that do not know Candor's choices yet
older_reader = Candor導入前のバージョンの{ $name }は、すでに送信している可能性があります。メインスイッチしか認識せず、それがオンの間はすべてを送信する可能性があります。
older_reader_on = 個別のスイッチに対応したバージョンの{ $name }は、まだ確認されていません。古いバージョンは、メインスイッチがオンの間はすべてを送信する可能性があります。
older_reader_pause = ただし、一時停止に対応していないバージョンの{ $name }は送信を続けます。止められるのは「データの送信を許可」だけです。
switch_only = { $name }はメインスイッチだけを読み取ります。メインスイッチは、すべてのスイッチがオンの間だけオンになります。そのため、現在は何も送信されません。
older_question = { $name }は、あなたが選択した以上の内容を送信する可能性があります
older_question_why = あなたは一部だけをオンにしました。個別のスイッチに対応したバージョンの{ $name }は、まだ確認されていません。古いバージョンは違いを区別できず、送信が許可されているかどうかだけを確認する可能性があります。
older_question_means = 「続ける」を選ぶと、古いバージョンがすべてを送信する可能性があります。「キャンセル」を選ぶと、何も変わりません。

## What is new or wider since the last answer

news = { $name }は、あなたが同意した以上の内容の送信を希望しています。回答するまでは、同意した内容だけが送信されます。
news_tier = 新しい区分：{ $tier }
news_words = あなたが同意した後に、{ $name }の説明文の一部が変わりました。送信される内容は同じです。
# The maker that a program names is another than when the person agreed. $before: the maker then
publisher_changed = { $name }の提供元は、今は「{ $now }」と書かれています。あなたが同意したときは「{ $before }」でした。
# A program has another name than when the person agreed. $name: the name now; $before: the name then
name_changed = あなたが同意したとき、{ $name }の名前は「{ $before }」でした。
# After the sentences that another publisher or name stands there, where nothing else changed
news_same = 送信される内容は同じです。
news_event = 新しいメッセージ：{ $event }
news_destination = 「{ $event }」の送信先の変更：{ $before }ではなく{ $now }
news_identity = 「{ $event }」への識別子の追加、またはより長く続く識別子への変更
news_interval = 「{ $event }」をより頻繁に送信
news_no_review = 「{ $event }」を、あなたが先に読むことなく送信
news_by_itself = 「{ $event }」を自動的に送信（これまではあなたが書いたときのみ）
news_kept = 「{ $event }」を個別のメッセージとして保存（これまでは数えるのみ）
# $fields: a list of fields
news_crossed = 「{ $event }」の{ $fields }を組み合わせて集計
news_cause = 「{ $event }」を「{ $tier }」のためにも送信
news_field = 「{ $event }」の新しい項目：{ $field }。{ $explain }
news_field_moved = 「{ $event }」の{ $field }を別の区分に移動。{ $explain }
news_field_source = 「{ $event }」の{ $field }を別の内容に変更。{ $explain }
news_field_looser = 「{ $event }」の{ $field }で、より多くを伝えるように変更。変更前：{ $before }。変更後：{ $now }
# A number would be in another unit, which may say more or less. $before and $now: what it is, as a sentence
news_field_unit = 「{ $event }」の{ $field }の単位を変更。変更前：{ $before }。変更後：{ $now }

## Choices and the preview

kept_in = あなたの選択は、{ $name }が読み取るファイル{ $path }に保存されます。
kept_in_later = あなたの選択は、{ $name }が読み取るファイル{ $path }に保存される予定です。
last_changed = 最終変更: { $time }。
takes_effect = 変更はすぐに反映されます。
# Other messages that a switch causes too; $messages is a list of them
tier_also_says = サーバーには次のことも伝わります：{ $messages }。
identifier_none = 識別子なし
identifier_monthly = 識別子は毎月変更
identifier_install = 識別子は常に同じ
server_sees = サーバーには、あなたのIPアドレスと時刻も見えます。
nothing_to_see = 送信されるものはありません。スイッチをオンにすると、ここに表示されます。
nothing_because = 送信されるものはありません。{ $reason }。
no_body = 本文はありません。送信されるものはすべて、アドレスとヘッダーに含まれます。
about_size = 約{ $size }

# Beside a value: where it comes from, or why it is not sent
origin_new = 新規、未同意
origin_withheld = あなたが除外
origin_switched_off = オフ
origin_program = プログラムから
origin_computer = このコンピューターから
origin_clock = 現在の時刻
origin_identity = あなたの識別子
origin_last_sent = 前回の送信
origin_person = 自分で書く内容
origin_example = 例
origin_left_out = 値なし

# What a value may be; $unit, $range and $rounding are the messages below, or nothing
kind_constant = 常に{ $value }
kind_text = 最大{ $count }文字のテキスト
kind_one_of = 次のいずれか1つ：{ $values }
kind_integer = 整数{ $unit }{ $range }
kind_number = 数値{ $unit }{ $range }{ $rounding }
kind_boolean = はい、またはいいえ
kind_list = 次の中からいくつでも：{ $values }
kind_histogram = 測定値{ $unit }のうち、{ $bounds }のそれぞれを下回った個数と、それより上の個数
kind_traceback = プログラムで問題が起きた箇所、最大{ $count }文字、名前とフォルダーはこのコンピューター上で除去
kind_unit = （単位：{ $unit }）
kind_between = 、{ $min }から{ $max }まで
kind_at_least = 、{ $min }以上
kind_at_most = 、{ $max }以下
kind_rounded = { $decimals ->
    [0] 、整数に丸めた値
   *[other] 、小数第{ $decimals }位までに丸めた値
}

## History

history_empty = { $name }はまだ何も記録していません。送信される内容が、そのままここに表示されます。
history_unreadable = 現在、履歴を読み取れません。履歴の内容は失われていません。
history_set_aside = 以前の履歴は破損していました。その履歴は残され、新しい履歴が始まりました。ここに表示されているのは新しい履歴です。

state_sent = 送信済み
# In a saved report, after that word: the server’s receipt names exactly what was sent.
confirmed_by_server = サーバー確認済み
state_waiting = 待機中
state_on_its_way = 送信中
# A crash report that waits for the person
state_held = あなたの確認待ち
state_refused = 拒否
state_expired = 期限切れ
state_withdrawn = 取り下げ
state_unknown = 不明

# The parts of the chart
part_sent = 送信済み
part_waiting = 待機中
part_never_left = 送信されず
part_unknown = 不明
part_refused = 拒否
part_of_chart = { $name } { $amount }
bar = { $from }から{ $to }まで：{ $parts }
bar_empty = なし

found = { $count ->
    [0] メッセージ{ $all }件中、一致なし
   *[other] メッセージ{ $all }件中{ $count }件
}
# While bytes are being looked through
found_so_far = { $count ->
    [0] 一致なし（{ $all }件中{ $looked_at }件を検索済み）
   *[other] { $count }件が一致（{ $all }件中{ $looked_at }件を検索済み）
}

# $took: see took, or nothing
fate_sent = { $count ->
    [1] { $host }に送信しました（1回目の試行{ $took }）。
   *[other] { $host }に送信しました（試行{ $count }回{ $took }）。
}
took = 、{ $milliseconds } ms
# $others: how many other messages were in the same request
fate_confirmed = { $others ->
    [0] サーバーは、リクエスト全体（{ $size }）を変更なしで受信したことを確認しました。
   *[other] サーバーは、リクエスト全体（{ $size }、このメッセージとほかの{ $others }件）を変更なしで受信したことを確認しました。
}
fate_unconfirmed = サーバーは、どのバイトを受信したかを伝えませんでした。
fate_waits = 送信待ちです。
fate_waits_again = 再送信待ちです。
fate_sending = 送信中です。応答の前にプログラムが終了した場合は、もう一度送信されます。
fate_held = このクラッシュレポートは、あなたが読むのを待っています。送信されていません。
fate_refused = サーバーが拒否しました。再び送信されることはありません。
fate_expired = 30日を超えて待機したため、もう送信されません。
fate_withdrawn = 送信される前に、あなたがオフにしました。このコンピューターの外には一度も出ていません。
fate_withdrawn_after = サーバーは受け取らず、再び試みる前にあなたがオフにしました。
fate_unknown = あなたがオフにしたとき、すでに送信が始まっていて、応答はありませんでした。届いている可能性があります。再び送信されることはありません。
fate_unknown_answered = サーバーは応答しましたが、どう扱ったかは伝えず、その後あなたがオフにしました。サーバーに届いている可能性があります。再び送信されることはありません。
fate_unknown_damaged = このメッセージがどうなったか分かる前に、履歴が破損しました。届いている可能性があります。再び送信されることはありません。
fate_deleted = 内容は削除されました。
last_attempt_answer = 最後の試行：サーバーは{ $status }と応答しました。
last_attempt = 最後の試行：{ $why }。
last_attempt_open = 最後の試行：まだ応答がありません。
allowed_in_window = あなたがここで許可しました（{ $time }）。
allowed_on_command_line = あなたがコマンドラインで許可しました（{ $time }）。
allowed_in_program = あなたがプログラム内で許可しました（{ $time }）。
# Above the headers of an answer
answer = 応答 { $status }
no_answer = まだ応答がありません

# Clearing
clear_question = { $name }の履歴を消去しますか？
clear_what = このコンピューターに保存されている{ $name }のメッセージ{ $count }件を、サーバーの応答とクラッシュレポートの照会番号も含めて、すべて削除します。
clear_waiting = そのうち{ $count }件は未送信で、今後も送信されません。
clear_tickets = 照会番号も失われます。番号がなければ、あなた自身を含め誰も、サーバーにあるそれらのレポートを消去したり照会したりできません。
clear_means = サーバーがすでに受信したものはサーバーに残ります。あなたの選択は変わりません。
cleared = 履歴を消去しました：メッセージ{ $count }件を削除しました{ $waiting ->
    [0] {""}
   *[other] （うち{ $waiting }件は未送信）
}。
not_cleared = 履歴は消去されませんでした：{ $why }。

## Your data

nothing_recorded = このコンピューターにメッセージはありません。
kept_here = このコンピューターにメッセージ{ $count }件、合計{ $size }。
of_them_wait = そのうち{ $count }件が送信待ちです。
dropped = 値またはメッセージ{ $count }件が、記録される前に破棄されました。理由は保存したレポートに記載されます。
lasts_a_month = 毎月、および送信をオフにするたびに変わります。
lasts = あなたが新しいものに替えるか、送信をオフにするまで変わりません。
identifier = { $id }。{ $lasts }ランダムな値で、このコンピューターの情報から作られたものではありません。
identifier_to_come = 今は識別子がありません。必要とするメッセージがあるときに作られます。{ $lasts }
no_identifier = { $name }のメッセージには、どれも識別子が含まれません。
server_can_guess = それでもサーバーは、IPアドレスと時刻から、どのメッセージが同じところから来たかを推測できます。
former_identities = 以前の識別子{ $count }件がこのコンピューターに保存されています。新しいメッセージには含まれません。
# A decision, such as “Switched on: Usage. Decided in the window.”
decision = { $said }{ $by }
by_window = ウィンドウで決定。
by_command_line = コマンドラインで決定。
by_program = プログラムで決定。
send_nothing = 何も送信しない。
nothing_switched_on = 何もオンにしていません。

type_a_name = 先にファイル名を入力してください。
report_saved = { $messages }を{ $path }に保存しました。
# A report, or its folder, was not opened.
report_not_opened = 開けませんでした。場所：{ $path }
report_not_saved = 保存されませんでした：{ $why }。
# In `report_not_saved`: why
report_over_file = この名前のファイルはすでにあります。別の名前を選んでください
# In `report_not_saved`: why
report_changed = 保存中に履歴が変更されました。もう一度保存してください
# In `report_not_saved`: why
report_no_folder = フォルダー{ $folder }がありません
# In `report_not_saved`: why
report_not_made = 一部を作成できませんでした。これはCandorの不具合です
report_over_ours = ここはCandorが自身のファイルを保管する場所です。別の場所を選んでください
# In `report_not_saved`: why
report_over_other = この名前のものはファイルではなく、{ $what }です。別の名前を選んでください
no_folder = フォルダーはまだありません。これまでに決定も記録もありません（{ $path }）。
folder_not_opened = ここからフォルダーを開けませんでした。場所は{ $path }です。
text_changed = お読みになっている間に、{ $name } の説明が変わりました。何も保存されていません。もう一度お読みください。

## A saved report

# The title of the page. $name: the program
report_title = { $name }が記録した内容
# $messages: such as “3 messages”. $size: such as “1.5 KB”
report_total = { $messages }、合計{ $size }。
# Before the path of the file with the choice.
report_kept_in = 保存先
# Before the fields that the person withholds.
report_withheld = 自分で除外した項目
# Before the name of the program.
report_program = プログラム
# $publisher: who makes it
report_program_is = { $name } { $version }（提供元：{ $publisher }）
# Before the time at which the report was made.
report_made = このページの作成日時
# Before the time zone of every time on the page.
report_time_zone = タイムゾーン
# Above how much there is of each tier, and in each state.
report_totals = 合計
# Above the decisions.
report_decisions = あなたの決定
# Above what each field of each message means.
report_meanings = 各項目の意味
# Before the identifier of a decision’s receipt, and the digest of the text that was agreed to.
report_receipt_of_decision = 受領記録
# Above the list of everything that a message lacks, or that became none.
report_dropped = 記録される前に破棄されたもの
# One of these. $event: the name of the message in the program. $reason: one of those that follow
report_dropped_one = { $event } × { $count }：{ $reason }
# Why something was dropped: a value is too large, too small, too long, or none of those allowed.
dropped_limits = 値が範囲外でした
# Why something was dropped: a value is of another type than the manifest says.
dropped_type = 値の型が違いました
# Why something was dropped: the manifest has no such value.
dropped_undeclared = 宣言されていない値でした
# Why something was dropped: what is counted together has too many different values.
dropped_values = 一つの期間に異なる値が多すぎました
# Why something was dropped: its identifier could not be read or made.
dropped_identity = 識別子がありませんでした
# Why something was dropped: there is a limit to what may wait, so that the disk does not fill up.
dropped_full = 送信待ちが多すぎました
# Why something was dropped: it could not be written down.
dropped_disk = ディスクに書き込めませんでした
# Why something was dropped: it came after the program had said that nothing more would.
dropped_closed = プログラムがすでに終了するところでした
# Why something was dropped: a copy of the program’s process may not record.
dropped_forked = 記録できない、プロセスの複製の中でした
dropped_lost = 記録されたファイルが他から変更され、失われました
# Above the messages, which are all there are.
report_messages = すべてのメッセージ
# Above the requests in which messages were sent, with the answers.
report_requests = リクエストと応答
# Beside an identifier that was replaced. $time: a moment in full
report_until = { $time }まで
# Below an answer whose receipt names the digest of the request.
report_receipt = サーバーの受領記録は、このバイト列とまったく同じであることを確認しています。
# $number: the requests are numbered in the order in which they were made
report_request = リクエスト{ $number }
# What a file dialog calls a report to read.
report_web_page = ウェブページ
# What a file dialog calls a report to process.
report_data = JSON
# What a report for a spreadsheet is called.
report_table = 表（CSV）
# What a report in every form is called.
report_all = すべて（ZIP）
# The name of the last column of a table, which explains the table.
report_csv_means = 読み方：時刻はUTCです。= + - @ | % U+0027 で始まるセルの前には U+0027 があり、表計算ソフトが計算しないようにしています。U+0027 を1つ取ると元の内容です。見えない文字は名前で示します。正確なバイト列はJSONのレポートにあります。
# What the file README.txt in an archive says.
report_zip_means = report.htmlは閲覧用、report.csvは表計算用、report.jsonは他のプログラム用で、すべてを含みます。各プログラムのフォルダーには、マニフェスト（送信しうる内容）、選択（プログラム自身のデータは伏せてあります）、同意した文面があります。SHA256SUMSには各ファイルのハッシュ値があり、「sha256sum -c SHA256SUMS」または「candor verify」で確認できます。
# Above what there is in a few sentences. $name: the program
report_in_short = { $name }の概要
# $messages: such as “3 messages”. $size: such as “1.5 KB”. $first, $last: moments in full
report_span = { $first }から{ $last }までに記録された{ $messages }、合計{ $size }。
# $sent: such as “3 messages”. $confirmed: a number
report_sent = 送信済み：{ $sent }。サーバーの受領記録で確認済み：{ $confirmed }。
# $messages: such as “3 messages”
report_waiting = 待機中：{ $messages }。
# $count: a number. Why stands further down in the same report
report_dropped_count = 記録される前に破棄されたもの：{ $count }。
# Which messages are in a report. $time: a moment in full
report_from = { $time }以降のメッセージのみ。
# Which messages are in a report. $time: a moment in full
report_before = { $time }より前のメッセージのみ。
# Which messages are in a report. $tiers: their names
report_of_tiers = { $tiers }のメッセージのみ。
# Above what was recorded for each tier, whatever became of it.
report_by_tier = 区分ごとに記録されたもの
# A tier with no messages.
report_tier_none = 何も記録されていません。
# Before the field for words in a saved page.
report_search = 検索
# No tier left out of a saved page’s list.
report_any_tier = すべての区分
# No state left out of a saved page’s list.
report_any_state = すべての状態
# No month left out of a saved page’s list.
report_any_month = すべての月
# Before the choice of a month.
report_month = 月
# Turns to newer rows of a list.
report_newer = 新しい方へ
# Turns to older rows of a list.
report_older = 古い方へ
# Before how many rows are listed at once.
report_per_page = 1ページの件数
# Nothing was found in a saved page.
report_no_match = 該当するメッセージはありません。
# While a saved page is being searched.
report_searching = 検索中…
# In place of a list that only a script can show.
report_no_script = これほど多くのメッセージはページのスクリプトでしか一覧できませんが、ここではスクリプトが無効です。表またはJSONのレポートにも含まれています。
# In place of a list that an old browser cannot show.
report_old_browser = このブラウザーは古いため、メッセージを一覧できません。表またはJSONのレポートにも含まれています。
# Above how a saved page is read.
report_how = このページの読み方
# How a saved page is read: the messages.
report_how_messages = 各メッセージは、送信前にこのコンピューターに保存された正確なバイト列で示されます。送信されたメッセージからはリクエストへ、リクエストからはサーバーの応答へたどれます。
# How a saved page is read: receipts.
report_how_receipts = 受領記録とは、サーバーが受信内容から計算したSHA-256です。送信前にここで記録した値と等しければ、サーバーはまさにこのバイト列を受信しています。
# How a saved page is read: checking it. The command stays as it is.
report_how_check = 「candor verify」とこのファイルで、メッセージが記録されたハッシュ値と一致するか確認できます。誰がファイルを書いたかは証明できません。何も署名されていないためです。
# How a saved page is read: what is not in it.
report_how_hidden = 秘密情報と証明は含まれず、代わりに [hidden] とあります。見えない文字は ⟨U+200B⟩ のように名前で示されます。
# How a saved page is read: that nothing is loaded.
report_how_offline = このページはネットワークから何も読み込まず、何も送信しません。唯一のスクリプトは、このファイルの内容を展開して一覧するものです。

## About

everything_below = このプログラムがCandorを通じて送信できるのはこれがすべてです。ほかには何も送信できません。
fact_publisher = 提供元
# Beside what a program is called, where that changed
fact_program_name = プログラムの名前
fact_own_data = あなた自身のデータ
fact_sends_to = 送信先
fact_choice = あなたの選択
fact_recorded = 履歴
fact_text = マニフェスト
came_with_candor = Candorに付属
installed = インストール済み：{ $path }
registered = { $name }が登録：{ $path }
given_by_hand = あなたが追加：{ $path }
no_choice_yet = { $path }（まだ選択されていません）
own_data_at = サーバーにあるあなたのデータは { $url } で取得や消去ができます。
reports_at = クラッシュレポートのその後は { $url } で確認できます。
# One of the messages that a program can send
event = { $title }。{ $when }、{ $tiers }がオンの場合。{ $identifier }。
event_when = { $when }、{ $tiers }がオンの場合。
# About a message that the person writes
event_by_hand = あなた自身が書くメッセージです。「送信」を押すまで何も送信されません。
# About a message of which the server keeps only counts
event_counted = 開発元は、このメッセージを数えるだけで保存しないと宣言しています。あなたのものを他と見分けることは誰にもできないため、開発元のサーバーから取得することも消去することもできません。
# About such a message; $fields: a list of fields
event_counted_together = 組み合わせて集計：{ $fields }。
only_with = 「{ $tier }」がオンの場合のみ。
only_in_tier = 「{ $tier }」がオンの場合のみ
used_always = 「{ $message }」に常に含まれます
used_with = 「{ $message }」に「{ $tier }」がオンの場合のみ含まれます

## Crash reports

# The tab.
crash_tab_word = クラッシュレポート
# The list, for screen readers.
crash_list = あなたの確認を待つクラッシュレポート
# Lets the report go.
crash_send = 送信
# Opens its texts in an editor.
crash_edit = 編集
# Deletes it, after a question.
crash_delete = 削除…
# Puts the edited texts in place of the old ones.
crash_save = 保存
# Leaves the editor.
crash_cancel = キャンセル
# Whether to leave the editor although something was typed.
crash_leave_question = 変更を破棄しますか？
# What that does.
crash_leave_means = 入力した内容は保存されません。レポートは元のままです。
# Stays in the editor.
crash_go_on_editing = 編集を続ける
# Leaves it.
crash_leave_it = 破棄
# Leaves a report that was to be deleted.
crash_keep_it = キャンセル
# Deletes it.
crash_delete_it = 削除する
# Above what is left of a report's text: messages and notes.
crash_free_text = 自由な文章
# What that is made of.
crash_free_text_means = プログラムが書いたままのメッセージとメモです。名前、フォルダー、アドレス、秘密の情報と判断されたものは置き換えられています。判断できなかったものはここに残っているので、この部分はよく読んでください。
# Above the lines of a report that were written anew.
crash_rebuilt = プログラムのどこで起きたか
# What those are made of.
crash_rebuilt_means = ここに写し取られたものはありません。どの行も、関数の名前、行番号、コードだけが置かれるフォルダーより下のパスから新しく書かれています。ほかのパスは [path] としか残りません。
# Above the fields besides the texts.
crash_fields = その他の項目
# Above the number with which one can follow a report.
crash_ticket = 照会番号
# What it is for.
crash_ticket_means = この番号が付いているのはこのレポートだけです。番号からあなたのことは何も分かりません。
# Opens the report in the history.
crash_in_history = 履歴に表示
# Goes on to the next report.
crash_close = 閉じる
# Above what happens with reports to come.
crash_from_now_on = 今後の扱い
# One of the two choices.
crash_ask = 毎回確認する
# The other one.
crash_always = 常に送信する
# On the card of a tier whose reports wait for the person.
crash_read_first = 先にあなたが確認
# The same, once the person chose otherwise.
crash_not_read_first = 確認なしで送信
by_hand_fact = 自分で書いて送信
# About an edit that was saved as it was typed.
crash_saved = 保存しました。今ここに表示されているものが、送信されることになる内容です。
# About one of which something was removed.
crash_saved_scrubbed = 保存しましたが、入力したとおりではありません。誰のコンピューターから来たか分かる可能性のあるものが取り除かれたか、長すぎました。もう一度確認してください。
# While an editor is open.
crash_while_editing = 自由に削除や追加ができます。保存すると、名前、フォルダー、アドレスがもう一度取り除かれます。
# Below an editor. $sign: the box that is drawn in place of each such character
crash_unseen = この文章には表示されない文字があります。ここではそれぞれ{ $sign }で示され、働きません。保存してもそのまま残ります。
# $name: such as ⟨U+202E⟩. $does: one of the three that follow. $lines: the numbers of the lines
crash_unseen_where = { $count ->
   *[other] { $name }（{ $does }）：{ $lines }行目
}
crash_unseen_controls = 文章を表示する側を操作します
crash_unseen_turns = 文章の向きを変えます
crash_unseen_hides = 目に見えません
# Where there are very many different ones
crash_unseen_others = ほかに{ $count }種類
# Another report was chosen while an editor is open.
crash_save_first = 先にこれを保存するか、キャンセルしてください。
# The program's new version does not know the report any more.
crash_not_declared = このバージョンのプログラムは、このようなレポートをもう宣言していません。そのまま送信するか、削除できます。
# The report has no text of the program's own.
crash_no_texts = 編集できるテキストは含まれていません。
# What switching the tier off does, while nothing waits.
crash_off_means_word = オフにすると、クラッシュは一切記録されません。
# In place of the list, where nothing waits.
crash_nothing_waits = 確認待ちのクラッシュレポートはありません
# What the choice means while no crash is recorded.
crash_means_later = これは、クラッシュが再び記録されるようになった時点から適用されます。
# What was read is not what stands there now.
crash_changed = 何も行われませんでした。その間にレポートが変わりました。もう一度クラッシュしたのかもしれません。今ここに表示されている内容を読み直してください。

## The same with facts in them

crash_tab = クラッシュレポート（{ $count }）
crash_when = { $time }、{ $count }回
# $identifier: whether the report carries one, yes or no
crash_what_it_is = { $identifier ->
    [yes] { $name }がこのクラッシュについて開発元に伝える内容です。識別子を含めて{ $url }に送信されることになります。
   *[no] { $name }がこのクラッシュについて開発元に伝える内容です。識別子を含めずに{ $url }に送信されることになります。
}
crash_nothing_leaves = 「送信」を押すまで、何もこのコンピューターの外に出ません。
crash_not_now = 「送信」を押しても、まだ待つことになります。{ $reason }。
crash_nothing_replaced = 個人データと思われるものはなかったため、何も置き換えられていません。それでも、内容を読んでください。
crash_replaced = 個人データ{ $count }か所が置き換えられました。下線が付いています。
crash_would_wait = { $name }がクラッシュすると、それについて伝える内容は、あなたが読むまでここに保存されます。その前に、名前、フォルダー、アドレスがこのコンピューター上で取り除かれます。あなたは内容を変更、送信、または削除できます。送信または削除したものは履歴に表示されます。
crash_would_go = { $name }がクラッシュすると、あなたの選択どおり、それについて伝える内容はすぐに送信されます。その前に、名前、フォルダー、アドレスがこのコンピューター上で取り除かれます。送信されたものは、1バイトも変えずに履歴に表示されます。
crash_would_not = { $reason }。そのため、{ $name }がクラッシュしても、それについては何も保存されず、何も送信されません。
crash_ask_means = { $name }がクラッシュすると、そのレポートは、あなたが送信または削除するまでここで待ちます。
crash_always_means = クラッシュレポートは確認なしで送信されます。
crash_always_means_later = クラッシュレポートは確認なしで送信されます。すでに待っている{ $count }件は、そのまま待ち続けます。
crash_off_means = オフにすると、待っているレポート{ $count }件は削除され、以後クラッシュは記録されません。
crash_waiting = クラッシュレポート{ $count }件が、あなたの確認を待っています。
crash_delete_question = このクラッシュレポートを削除しますか？
crash_delete_means = 内容はこのコンピューターから削除され、送信されることはありません。レポートがあったという事実だけが履歴に残ります。
crash_not_saved = 保存されませんでした：{ $why }。

# What became of a report that was let go: a title, and what it means
crash_sent = 送信済み
crash_sent_confirmed = サーバーに届きました。サーバーは、このバイト列をそのとおり正確に受信したことを確認しました。
crash_sent_unconfirmed = サーバーに届きました。サーバーは、どのバイトを受信したかを伝えませんでした。
crash_refused = 拒否
crash_refused_means = サーバーが拒否しました。再び送信されることはありません。
crash_withdrawn = 取り下げ
crash_withdrawn_means = 送信される前にオフになりました。このコンピューターの外には一度も出ていません。
crash_expired = 期限切れ
crash_expired_means = 30日間送信できなかったため、もう送信されません。
crash_unknown = 不明
crash_unknown_means = 送信は始まりましたが、応答はありませんでした。届いている可能性があります。再び送信されることはありません。
crash_queued = 待機中
crash_queued_now = あなたが送信を許可しました。現在送信しています。
crash_queued_not_yet = あなたが送信を許可しましたが、まだ送信できていません。
crash_queued_later = { $name }の実行中と、「candor deliver」の実行時に再び試みます。
crash_deleted = 削除済み
crash_deleted_means = 内容はこのコンピューターから消え、一度も送信されませんでした。レポートがあったという事実だけが履歴に残ります。
crash_not_here = このレポートはもうここにありません
crash_meanwhile_deleted = その間に、コマンドラインか別のウィンドウで、またはオフにされたために削除されました。一度も送信されていません。
crash_meanwhile_released = その間に、コマンドラインまたは別のウィンドウで送信が許可されました。その後どうなったかは履歴で確認できます。
crash_meanwhile_other = もう待っていません。その後どうなったかは履歴で確認できます。
crash_meanwhile_cleared = その間に履歴が消去され、レポートも消去されました。ここからは一度も送信されていません。
crash_typing_lost = 入力中の内容は保存されませんでした。
crash_another_sends = 現在、別のプロセスが{ $name }のために送信しています。

## What a person writes to the makers, and what became of what they sent

feedback_tab_word = フィードバック
# Above what is written
feedback_title = { $publisher }に書く
# Below that
feedback_goes_to = 「送信」を押すと、識別子なしで{ $url }に送信されます。それまでは、入力した内容はどこにも保存されません。
# Why nothing can be sent now; $reason is a clause
feedback_would_not = { $reason }。そのため、書いた内容を送信できません。
feedback_choices = 選択のページへ
feedback_kind = メッセージの種類
feedback_not_chosen = 未選択
# Below a text: how long it is, and how long it may be
feedback_room = { $count } / { $most }文字
feedback_does_not_fit = 文章が長すぎます。短くすると送信できます。
# Below what is written; $what: see `mark_folder` and those below it
feedback_warning = 文章に次のものが含まれているようです：{ $what }。入力したとおりに送信されますので、意図している場合だけ残してください。
mark_folder = あなたのフォルダー
mark_name = アカウントまたはコンピューターの名前
mark_email = メールアドレス
mark_address = ネットワークアドレス
mark_secret = パスワードまたはキー
mark_number = 長い番号
feedback_empty = 何か書くと、送信される内容がそのままここに表示されます。
feedback_changed = 送信されませんでした。表示した後に、送信される内容が変わりました。もう一度確認してください。
feedback_kept = 送信中です。その後どうなったかは「送信したもの」に表示されます。
# A message was let go and not sent; $why is a sentence
feedback_not_yet = 保存されましたが、まだ送信できていません。{ $why }{ $name }の実行中、または「candor deliver」で再試行されます。
feedback_sent = 送信したもの
feedback_none_sent = まだありません。送信したメッセージとクラッシュレポートがここに表示されます。
# Above that list
feedback_asked_at = その後どうなったかは、いつでも問い合わせできます。問い合わせは{ $url }に送られ、伝わるのは照会番号だけです。自動的に問い合わせることはありません。
# Above that list
feedback_no_address = { $name }は、その後どうなったかの問い合わせ先を示していません。
# Below that list
feedback_more = 新しい{ $count }件だけを表示しています。「candor reports」ではすべて表示されます。
# Asks the server about one of them.
feedback_ask = その後どうなりましたか？
feedback_asking = サーバーに問い合わせています…
feedback_stop = 中止
feedback_erase = サーバーから消去…
feedback_erase_question = このレポートをサーバーから消去しますか？
feedback_erase_means = この照会番号で届いたものの消去を { $url } に求めます。伝わるのはこの番号だけです。開発元は以後これを読めなくなります。この操作は元に戻せません。
feedback_erase_not_all = バックアップにはしばらくコピーが残ることがあり、期限は回答で示されます。このコンピューターの履歴は残ります。
feedback_erased = サーバーから消去されました。
feedback_may_be_erased = 消去された可能性があります。確かめるには、もう一度消去してください。サーバーは最初と同じ回答を返します。
feedback_never_asked = まだ問い合わせていません。
feedback_unfinished = 前回の問い合わせには、まだ回答がありません。
feedback_not_known = サーバーはこの番号を知らないか、すでに保持していません。
feedback_no_sense = サーバーの回答を理解できませんでした。
# About one of them; $status is a number such as 503
feedback_answered = サーバーの応答は{ $status }で、これについての回答はありませんでした。
# About one of them; $why in the system’s own words
feedback_not_reached = サーバーに問い合わせできませんでした：{ $why }。
# About one of them
feedback_elsewhere = { $url }に送信されました。現在、このソフトウェアは別のサーバーを使っており、そのサーバーは何も知りません。
feedback_received = 受信されました。
feedback_seen = 開発元が確認しました。
feedback_fixed = 修正されました。
# How far the makers have come with one of them
feedback_fixed_in = { $version }で修正されました。
feedback_other = このバージョンのCandorが知らない状態になりました。
# After that; $time such as “today 20:15”
feedback_asked = 問い合わせ：{ $time }。
feedback_answer = 開発元からの回答

## Settings of the window

# The button at the end of the list of programs, and the title of what it opens
settings = 設定
theme = テーマ
theme_system = システムに合わせる
theme_light = ライト
theme_dark = ダーク
text_size = 文字の大きさ
# A text size
percent = { $number }%
language = 言語
# $language: what the system asks for, in its own words
language_system = システムに合わせる（{ $language }）
movement_less = 動きを減らす
movement_less_means = アニメーションをオフにします。
settings_means = このウィンドウの見た目と、一覧に表示するプログラムを選びます。
settings_done = 完了
choice_not_written = 選択を保存できませんでした。以前のままです：{ $why }（{ $path }）。
settings_not_kept = ウィンドウの設定を保存できませんでした：{ $why }。
# The file with the settings could not be read. $path: where it is kept
settings_unreadable = ウィンドウを開いたとき、これらの設定を読み取れず、初期値に戻しました。新しいファイルを書き込む前に、古いファイルは{ $path }として残されます。
# No font has the characters of the chosen language
fonts_missing = このコンピューターには、{ $language }の文字を含むフォントがありません。Noto Sans CJKなどをインストールして、このウィンドウを開き直してください。

## The list of programs

add_program = プログラムを追加…
add_program_heading = プログラムを追加
add_program_means = プログラムのマニフェストを選択してください。送信できる内容をすべて列挙した.tomlファイルです。追加しても、何も送信されません。
add_program_path = マニフェストファイル
add = 追加
program_added = { $name }を追加しました。
demo_not_started = デモを開けませんでした。{ $why }
no_window = ここではウィンドウを開けません（{ $why }）。コマンドラインでも同じことができます：{ $command }
program_not_added = 追加されませんでした：{ $why }。
# In `program_not_added`: why
no_file_there = ファイル{ $path }がありません
hide_program = このプログラムを隠す
hide_means = ここに表示されなくなるだけです。許可した送信内容は変わりません。
hidden_programs = 隠しているプログラム{ $count }件
show_program = { $name }を再び表示
# One switch for every program
all_programs = プログラムの送信を許可
all_programs_off_means = オフにすると、すべてのプログラムが一度にオフになり、識別子も変わります。オンにすると、このスイッチでオフになったプログラムの選択が元に戻ります。
# Why that switch cannot be moved
all_programs_locked = すべてのプログラムがオフです。1つずつオンにしてください。
choose_file = ファイルを選ぶ…
no_dialog = ここではファイル選択画面を使えません。ファイルのパスを入力してください。
# Takes a manifest that cannot be used out of the list of programs
forget_manifest = 一覧から外す
# $names: the manifest files of programs that the switch for all of them could not switch off
all_programs_not_reached = オフにできませんでした：{ $names }（{ $count }件）。マニフェストを使用できないため、選択がどこに保存されているかCandorには分かりません。以前の選択はそのまま有効です。
# $folders: folders of manifests that could not be read, or not all of them; programs that the switch for all of them could not switch off are unknown
all_programs_not_looked_into = すべてのマニフェストを読み込めたわけではありません：{ $folders }。そこにマニフェストがあるプログラムは、オフになっていない可能性があります。以前の選択はそのまま有効です。
# $names: programs that the switch for all of them does not switch on again
all_programs_left_off = { $names } はオフのままです（{ $count } 件）。個別にオンにしてください。古いバージョンは、選んだより多くを送る可能性があります。

## A single field

# A small switch beside a field, for screen readers
send_field = { $field }を送信
field_withheld = 除外されています。メッセージの残りは送信されます。
# 何も送信されないときの、除外した項目の横
field_left_out = 除外しています。
# $entry: what stands in the file by hand, such as app_opened/*
field_withheld_wider = ファイルにある「{ $entry }」によって、ほかの項目と一緒に除外されています。変更できるのはそのファイルだけです。
withhold_means = 項目をオフにすると、その項目だけが除外されます。

## Identity

identity_copy = 識別子をコピー
# Said quietly for some seconds: the identifier was copied.
identity_copied = 識別子をコピーしました。
identity_replace = 識別子を変更…
identity_replace_question = 識別子を変更しますか？
identity_replace_means = 今後のメッセージには新しい識別子が付き、サーバーはあなたを新しい相手とみなします。以前の識別子で受信したものはサーバーに残ります。すでに送信待ちのものは、以前の識別子のまま送信されます。
identity_replace_it = 変更
identity_keep = キャンセル
identity_replaced = 識別子を変更しました。

## On the server

server = サーバー上
server_where = ボタンを押したときにだけ { $url } に問い合わせます。
server_says_who = サーバーには、識別子があなたのものであるという証明が送られ、あなたのIPアドレスが見えます。
server_says_months = どの月の識別子が同じ相手のものかも、サーバーに伝わります。
server_nothing_yet = 識別子を付けて送信したものはまだないため、サーバーが見つけられるものはありません。
server_fetch = サーバーにあるものを取得
server_erase = サーバーから消去…
server_page = サーバーのページを開く
server_cancel = キャンセル
server_progress = 識別子{ $of }件中{ $place }件目を問い合わせ中。これまで：{ $messages }。
server_asking = サーバーに問い合わせ中…
server_has = サーバーにはあなたの{ $messages }があります。
server_has_none = サーバーにあなたのものはありません。
server_keeps = サーバーによると、メッセージの保存期間は{ $days }です。
server_more = サーバーには、一度に取得する量を超えるあなたのデータがあります。サーバーのページから、すべてをファイルで取得できます。
server_same = こちらとサーバーで同じ
server_only_here = こちらだけ
server_only_there = サーバーだけ
server_side = { $name }：{ $count }
server_first = ここに表示：最初の{ $messages }。
server_waits = サーバーが一時停止を求めています。次の時刻の後に続けます：{ $time }。
server_former = 以前の識別子は、それらで送信されたものがサーバーから消去されるか、あなたが忘れさせるまで、このためだけに保存されます。
server_list = 比較したメッセージ
server_bytes = 正確なバイト列
server_none = なし
server_beyond_counted = 提供元の宣言により集計のみで保存されず、ほかのものの中からあなたのものは見つけられません：{ $messages }。
server_beyond_without = 識別子なしで送信されたため、サーバーであなたのものは見つけられません：{ $messages }。
server_beyond_elsewhere = 別の宛先に送信：{ $messages }。
server_beyond_over = サーバーから消去されたか、このコンピューターが忘れた識別子で送信：{ $messages }。
server_beyond_unfinished = 取得した分になく、サーバーにはまだ続きがある：{ $messages }。
server_not_fetched = 何も取得できませんでした：{ $why }。
server_not_erased = 消去できたかどうか確かではありません：{ $why }。
server_not_opened = ページを開けませんでした：{ $why }。
server_erased = サーバーから消去：{ $messages }。
server_backups = バックアップに残る期限：{ $date }。
server_replaced = 識別子を変更しました。次のメッセージには新しいものが付きます。
server_withdrawn = 以前の識別子で送信待ちだったもの（もう送信されません）：{ $messages }。
server_counted_stays = 集計されただけのものは見つけられず、集計に残ります。
server_part = 識別子{ $of }件中{ $done }件まで完了し、そこで終わりました：{ $why }。
server_after = サーバーでは消去されましたが、こちらで必要な処理の一部ができませんでした：{ $why }。
server_page_opened = サーバーのページがブラウザーで開きます。リンクは一度だけ有効です。
server_erase_question = サーバーにあるあなたのものを消去しますか？
server_erase_means = 以前のものも含め、あなたの識別子が付いたすべてのメッセージの消去を { $url } に依頼します。元に戻すことはできません。
server_erase_here = その後、識別子が変更され、以前の識別子で送信待ちのメッセージは送信されません。このコンピューターの履歴は残ります。
server_erase_not_all = バックアップにはしばらくコピーが残ることがあり、期限は回答で示されます。集計されただけのものは見つけられません。
server_erase_it = サーバーから消去
server_erase_not = キャンセル
server_forget = 以前の識別子を忘れる…
server_forget_question = 以前の識別子を忘れますか？
server_forget_means = それらの識別子でサーバーにあるものはそのまま残り、以後はあなたを含め誰も取得も消去もできません。元に戻せません。サーバーには問い合わせません。
server_forget_here = それらの識別子で送信待ちのメッセージは送信されません。使用中の識別子と、このコンピューターの履歴は残ります。
server_forget_it = 忘れる
server_forgot = 忘れた以前の識別子：{ $count }。
server_cancelled = キャンセルされました
server_why_not_offered = 提供元が対応していません
server_why_conflict = このプログラムのマニフェストが2つあり、どのサーバーか分かりません
server_why_no_identifier = そこへ識別子を付けて送信したものがありません
server_why_new_server = プログラムは別のサーバー（{ $url }）を指定していますが、そこにあなたのものがあるという記録はここになく、「選択」で同意するまで証明は送られません
server_why_refused = サーバーが証明を受け入れません（{ $status }）
server_why_not_there = サーバーにそのページがありません（{ $status }）
server_why_busy = サーバーは今は応答できません（{ $status }）。後でもう一度お試しください
server_why_busy_until = サーバーは今は応答できません（{ $status }）。次の時刻以降に再試行するよう求めています：{ $time }
server_why_unreadable = サーバーの回答が使えません
server_asked_fetch = サーバーにあるものを取得：{ $messages }。
server_asked_more = サーバーにはまだ続きがありました。
server_asked_requests = リクエストの数：{ $count }。
server_asked_page = サーバーのページを開きました。
server_asked_in_vain = サーバーに問い合わせましたが、成功しませんでした。
server_asked_open = サーバーに問い合わせましたが、回答は分かりません。
server_asked_maybe = サーバーに消去を依頼しました。回答が届かなかったため、消去されたかもしれません。
server_asked_over = サーバーに消去を依頼しました。受領書は届きませんでしたが、その後サーバーは消去済みだと回答しました。

## What is new, side by side

news_open = 変更点
news_column_before = 同意したとき
news_column_now = 現在
news_was_not_there = ありませんでした。

## How much, and how often

# What a message amounted to lately
volume_measured = 過去30日間に{ $count }件、合計{ $size }。
# The same where the choice was another meanwhile
volume_scaled = 過去30日間に{ $count }件、現在のスイッチでは約{ $size }。
# A message that is sent again and again
volume_repeats = { $name }の実行中は1時間に{ $count }件、約{ $size }。
volume_tier = 1か月に{ $size }
adds_message = メッセージ「{ $message }」（{ $fields }）が追加されます。
takes_out_message = メッセージ「{ $message }」がなくなります。
adds_fields = 「{ $message }」に項目が{ $count }個追加されます。
takes_out_fields = 「{ $message }」から項目が{ $count }個なくなります。
found_kind = { $kind }。{ $means }
find_more = ほか{ $count }件。語を追加すると絞り込めます。
as_sent_means = 実際に送信されるバイト列です。
to_read_means = 読みやすく整形しています。正確なバイト列は「送信データ」に表示されます。

## Several messages of the history

copy_rows = メッセージ{ $count }件をコピー
rows_chosen = { $count }件を選択
rows_copied = { $count }件のメッセージをコピーしました。
# More were chosen than fit
rows_copied_part = { $all }件のうち古い順に{ $count }件（{ $size }）だけをコピーしました。これより多いと貼り付けには大きすぎます。「あなたのデータ」のレポートにはすべて含まれます。
# For screen readers: how several rows are chosen without a mouse
rows_keys = Shiftキーを押しながら操作すると複数を選べます。Ctrl+上下で選択を変えずに移動、Ctrl+スペースでその行も選択、Ctrl+Aで表示中のすべてを選択、Escで1件に戻り、Ctrl+Cで選択したものをコピーします。

## 履歴の表：列と、最新のメッセージへの移動
width_keys = Shift+左とShift+右で列の幅を狭く、または広くします。Deleteで内容に合わせます。
width_of = 幅：{ $column }
newer = 新着{ $count }件
nothing_matches = 検索とフィルターに一致するものはありません。

## メッセージがいつまで待つか
nobody_sends = Candorでわかる限り、{ $name }は実行されていません。次に実行されたときに送信されます。
# The same where the server asked to wait. $time: inside a sentence
nobody_sends_asked = Candorでわかる限り、{ $name }は実行されていません。サーバーが待つよう求めました（{ $time }まで）。その後に実行されたときに送信されます。
next_attempt = 次の試行：{ $time }。
next_attempt_asked = サーバーが待つよう求めました。次の試行：{ $time }。

## メッセージを含むリクエスト全体
whole_request = リクエスト全体
request_digest = 本文のSHA-256（{ $size }）：
request_check = 自分で確かめるには、本文を保存して{ $command }を実行します。同じ値が表示されます。
request_not_whole = このリクエストの内容の一部が履歴に残っていないため、本文は表示できません。ヘッダーとハッシュ値は送信時のものです。
request_stayed = 接続できなかったため、このリクエストはこのコンピューターから送信されていません。
answer_word = 応答
save_body = 本文を保存…
body_saved = 本文を{ $path }に保存しました
body_not_saved = 本文は保存されませんでした：{ $why }。
body_gone = 履歴に残っていません
program_gone = プログラムのマニフェストがなくなったか、使えなくなりました

## 決定で変わったこと
decision_on = オンにした項目：{ $tiers }。
decision_off = オフにした項目：{ $tiers }。
decision_withheld = 除外した項目：{ $fields }。
decision_allowed = 再び含めた項目：{ $fields }。
decision_cause = { $event }（{ $tier }）
decision_all_off = 送信をオフにしました。
decision_all_on = 送信をオンにしました。
decision_paused = { $until }一時停止。
decision_resumed = 再開しました。
decision_ask = クラッシュレポート：毎回確認。
decision_always = クラッシュレポート：常に送信。
decision_news = 変更点を確認、または回答しました。
decision_other = スイッチの変更はありません。

## Texts of the built-in programs (SkellyCam, ETS2LA)

skellycam_about = 複数のカメラの映像を、タイミングをそろえて録画します。
skellycam_existence_ping = 起動の通知
skellycam_existence_ping_summary = SkellyCamが起動されたことと、そのバージョンを伝えます。
skellycam_existence_ping_why = 利用している人数が分かります。
skellycam_system_fingerprint = システムの特徴
skellycam_system_fingerprint_summary = 使用しているオペレーティングシステムとハードウェアを伝えます。
skellycam_system_fingerprint_why = 開発元が、どの環境から先に対応すべきかが分かります。
skellycam_usage_analytics = 利用状況の分析
skellycam_usage_analytics_summary = 使用したボタンと機能を伝えます。録画した内容は決して伝えません。
skellycam_usage_analytics_why = 改善する価値のある点が分かります。
skellycam_app_opened_title = SkellyCamの起動
skellycam_app_opened_when = SkellyCamの起動時
skellycam_app_opened_event = このメッセージが伝えること：SkellyCamが起動されました。
skellycam_app_opened_app_name = これを送信するプログラム。
skellycam_app_opened_app_version = 使用しているSkellyCamのバージョン。
skellycam_app_opened_system_os = このコンピューターのオペレーティングシステム。
skellycam_app_opened_system_os_version = このコンピューターのオペレーティングシステムのバージョン。
skellycam_app_opened_system_architecture = このコンピューターのプロセッサーの種類。
skellycam_app_opened_system_cpu_count = このコンピューターのプロセッサーの数。
skellycam_app_opened_system_total_ram_gb = このコンピューターのメモリーの容量。
skellycam_app_opened_system_python_version = SkellyCamが動作しているPythonのバージョン。
skellycam_feature_used_title = 機能の使用
skellycam_feature_used_when = SkellyCamの機能の使用時
skellycam_feature_used_event = このメッセージが伝えること：機能が使用されました。
skellycam_feature_used_feature = 使用された機能（この決まった一覧の中から）。ファイル名、画像、録画は決して含みません。
ets2la_about = Euro Truck Simulator 2とAmerican Truck Simulatorでトラックを自動運転します。
ets2la_activity_ping = 動作中の通知
ets2la_activity_ping_summary = ETS2LAが1つ動作していることを2分ごとに伝えます。
ets2la_activity_ping_why = 今まさに利用している人数が分かります。
ets2la_performance = 速度とプラグイン
ets2la_performance_summary = どれだけ滑らかに動作しているかと、どのプラグインがオンかを伝えます。
ets2la_performance_why = 動作を遅くしている原因が分かります。
ets2la_crash_reports = クラッシュレポート
ets2la_crash_reports_summary = プログラムのどこで問題が起きたかを伝えます。先にこのコンピューター上で名前とフォルダーが取り除かれ、あなたは送信前に1件ずつ読むことができます。
ets2la_crash_reports_why = よく起きる不具合から先に修正するのに役立ちます。
ets2la_activity_ping_title = ETS2LAが動作中
ets2la_activity_ping_when = ETS2LAの動作中、2分ごと
ets2la_activity_ping_event = このメッセージが伝えること：ETS2LAが動作しています。
ets2la_activity_ping_id = 同じETS2LAを何度も数えないように、1つ1つを区別するランダムな数。毎月変わり、このコンピューターのどの情報からも作られません。
ets2la_performance_when = ETS2LAの運転中は10分ごと、および終了時
ets2la_performance_event = このメッセージが伝えること：ETS2LAがどれだけ滑らかに動作しているか。
ets2la_performance_app_version = 使用しているETS2LAのバージョン。
ets2la_performance_fps = この10分間のフレームレートごとのフレーム数。
ets2la_performance_plugins = その間にオンだったETS2LA自身のプラグイン（この決まった一覧の中から）。
ets2la_crash_report_title = ETS2LAのクラッシュ
ets2la_crash_report_when = ETS2LAのクラッシュ時
ets2la_crash_report_event = このメッセージが伝えること：ETS2LAがクラッシュしました。
ets2la_crash_report_count = あなたがこのレポートを見るまでに、同じクラッシュが起きた回数。
ets2la_feedback = あなたからのフィードバック
ets2la_feedback_summary = 開発者に宛ててあなたが書いた内容を、あなたが送信したときにだけ伝えます。
ets2la_feedback_why = 要望や、うまくいかなかったことを伝えられます。
ets2la_feedback_title = 開発者へのメッセージ
ets2la_feedback_when = あなたが送信したとき
ets2la_feedback_event = このメッセージが伝えること：あなたが何かを書きました。
ets2la_feedback_message = 開発者に伝えたいこと。
ets2la_crash_report_traceback = プログラムのどこで問題が起きたか：関数と行番号。先に名前、フォルダー、アドレス、長いコードがこのコンピューター上で取り除かれます。

## What could not be done, and why
# Another manifest is in the way: it claims the same program
conflict_claims = { $file }には、{ $app }の送信先が{ $destination }だと書かれています
# Another manifest is in the way: two programs may not share a folder
conflict_shares_folder = { $name }が同じフォルダーを使用しています
# Anything that failed and has no sentence of its own. $why: see `log_unusable`, `identity_io`, `system_not_allowed`
not_done = 実行できませんでした：{ $why }。
# A choice is in force, and its receipt is written later. $why: see `log_unusable` and those below it
trouble_receipt_waits = あなたの選択は有効になっています。現在は履歴に書き込めないため、「これまでの決定」には、再び書き込めるようになってから表示されます：{ $why }。
# The same where no file can be written at all
trouble_receipt_lost = あなたの選択は有効になっています。ただし、履歴に書き込めず（{ $log }）、同じ場所のファイルにも書き込めないため（{ $file }）、「これまでの決定」に表示されるのは次の決定のときになります。
# A choice that ends the identity could not do so
trouble_identity_kept = 以前の識別子を別に保管できませんでした：{ $why }。
# Receipts that waited for the log could not be read. $why: see `log_unusable` and those below it
trouble_receipts_unread = あなたの選択は有効になっています。ただし、ファイル{ $file }で待っている以前の決定を読み取れませんでした：{ $why }。
# Why a choice could not be written
not_written_no_tier = このプログラムには「{ $tier }」という区分がありません。
# $entry: what should have been the name of a field
not_written_no_entry = 「{ $entry }」はフィールドの名前ではありません。
# Why a choice could not be written
not_written_not_answered = このプログラムについて、あなたはまだ回答していません。先に何かをオンまたはオフにしてください。
# In `choice_not_written`: why
not_written_in_the_way = ファイルがあるはずの場所に別のものがあります。先にそれを別の場所に移動してください
# In `choice_not_written`: why
not_written_never_was_one = そこにあるファイルはプログラムの設定ファイルではなく、失われてしまいます。先にそれを別の場所に移動してください
# In `choice_not_written`: why
not_written_one_of_ours = そこにあるのはCandorが別の目的で使っているファイルです。先にそこへのリンクを削除してください
# In `choice_not_written`: why
not_written_looping_link = リンクですが、リンク先をたどると自分自身に戻ります。先にそのリンクを削除してください
# In `choice_not_written`, `identity_io` and `log_io`: why
not_written_held = 別のプログラムがファイルを使用しています。もう一度試してください
# In `choice_not_written`: why
not_written_no_locks = そこのファイルシステムにはロックの仕組みがなく、それがないと拒否だけが保存されます
# In `choice_not_written`: why
not_written_too_many_copies = 同じ場所に残されたコピーが多すぎます
# In `choice_not_written`: why
not_written_contended = 別のプログラムがファイルを変更し続けていました。もう一度試してください
# The secret behind the identity. $why: what the system said
identity_io = あなたの識別子の元になる秘密の値を読み書きできません：{ $why }
# The secret behind the identity
identity_damaged = あなたの識別子の元になる秘密の値が破損しています。ファイル{ $file }を別の場所に移動すると、新しい値が作られます
# The secret behind the identity
identity_no_randomness = オペレーティングシステムから乱数を取得できません
# A notice. $why: see `identity_io` and those below it
identity_unusable = 識別子を含むメッセージは記録されません：{ $why }。
# Why the history cannot be used. $why: in the words of the database
log_unusable = 履歴を使用できません：{ $why }
# Why the history cannot be used
log_no_room = ディスクに空きがありません。履歴を読み取るだけでも、同じ場所に少し空きが必要です。空きを作って、もう一度試してください
# Why the history cannot be used
log_newer = より新しいバージョンのCandorが書き込んだ履歴のため（バージョン{ $version }）、変更せずそのままにしてあります（{ $path }）
# Why the history cannot be used
log_not_ours = 履歴があるはずの場所に、Candorのものではないデータベースがあります。別の場所に移動してください（{ $path }）
# Why the history cannot be used
log_path_too_long = 履歴のパスがデータベースの上限である{ $most }バイトを超えているため、履歴を使用できません。フォルダーを移動してください（{ $path }）
# Why the history cannot be used
log_no_locks = 履歴のある場所ではファイルをロックできないため、履歴を使用できません。フォルダーを別のディスクに移動してください（{ $folder }）
# Why the history cannot be changed
log_read_only = 履歴のある場所には何も書き込めないため、履歴は読み取りしかできません
# Why the history cannot be read
log_unsettled = 履歴は読み取りしかできませんが、その前に履歴への書き込みが必要です。フォルダーを書き込める場所にコピーしてください（{ $path }）
# Why clearing the history is not complete
log_being_read = すべて削除されましたが、別のプログラムが履歴を読み取っているため、内容がまだファイルに残っています。しばらくしてからもう一度消去してください
# Why the log cannot be used
log_forked = このプロセスは、履歴を開いていたプロセスから fork されたため、履歴を使用できません。別のプロセスを起動してください
# Why the log cannot be used
log_in_the_way = 履歴のファイルがあるはずの場所にあるのはファイルではなく、{ $what }です。別の場所に移動してください（{ $path }）
# Why the history cannot be used. $why: what the system said
log_io = 履歴を読み書きできません：{ $why }
# Why the history cannot be used. $what: in English
log_unexpected = 履歴に予期しない内容が含まれています：{ $what }
# In `crash_not_saved`: why
edit_not_declared = このバージョンのプログラムはクラッシュレポート「{ $event }」を認識しないため、編集できません。そのまま送信するか、削除できます
# In `crash_not_saved`: why
edit_not_editable = 「{ $field }」は、このレポートで編集できるテキストではありません。編集できるのは{ $fields }です
# In `crash_not_saved`: why
edit_nothing = 「{ $field }」は、このレポートで編集できるテキストではありません。編集できるテキストは含まれていません
# In `crash_not_saved`: why
edit_not_there = このレポートの「{ $field }」にはテキストがありません
# In `crash_not_saved`: why. $takes: see `kind_text` and those around it
edit_wrong_type = 新しいテキストは「{ $field }」に使用できません（{ $takes }）
# In `crash_not_saved`: why. $takes: see `kind_text` and those around it
edit_too_long = 新しいテキストは「{ $field }」には長すぎます（{ $takes }）
# In `last_attempt`: why
failure_answered = サーバーは{ $status }と応答しました
# In `last_attempt`: why. $variable: the name of an environment variable
failure_proxy = 接続できませんでした。{ $variable }に、使用できるプロキシが指定されていません（{ $why }）
# In `last_attempt`: why. $variable: the name of an environment variable
failure_proxy_protocol = 接続できませんでした。{ $variable }に指定されたプロキシのプロトコルは{ $protocol }ですが、使用できるのはHTTPとHTTPSだけです
# In `last_attempt`: why
failure_no_connection_in_time = 時間内に接続できませんでした
# In `last_attempt`: why. $why: in the words of the network
failure_no_connection = 接続できませんでした（{ $why }）
# In `last_attempt`: why
failure_no_answer_in_time = 時間内に応答がありませんでした
# In `last_attempt`: why. $why: in the words of the network
failure_no_answer = 応答がありませんでした（{ $why }）
# In `failure_no_connection`: nothing listens there, or it may not be reached.
network_refused = 接続が拒否されました
# In `failure_no_connection`: there is no network, or none that leads there.
network_unreachable = ネットワークが届きません
# In `failure_no_connection`: the server’s name could not be looked up, as without any network.
network_no_such_name = サーバーの名前を確認できません
# In `failure_no_connection` and `failure_no_answer`: the connection ended too early.
network_broke_off = 接続が途中で切れました
# Why a manifest cannot be used
refusal_not_a_file = これはファイルではありません
# Why a manifest cannot be used
refusal_too_long = マニフェストの長さが{ $count } バイトを超えています
# Why a manifest cannot be used
refusal_utf16 = マニフェストがUTF-16で書かれています。UTF-8で保存してください
# Why a manifest cannot be used
refusal_not_utf8 = マニフェストがUTF-8のテキストではありません。UTF-8で保存してください
# Why manifests of a folder are not used
refusal_left_out = このフォルダーで読み込まれなかったマニフェストの数：{ $count }。読み込まれるのは短いものから最大{ $files }個、合計{ $mib } MBまでです
# In `problem_wrong_type`: what is wrong
wrong_not_an_object = JSONオブジェクトでなければなりませんが、別のものになっています
# In `problem_wrong_type`: what is wrong
wrong_no_main_switch = メインスイッチのtelemetry_enabledがありません
# In `problem_wrong_type`: what is wrong. $key: the name of a key
wrong_missing = { $key }がありません
# In `problem_wrong_type`: what is wrong. $key: the name of a key
wrong_twice = { $key }が2回書かれています
# In `problem_wrong_type`: what is wrong. $expected: see `expected_format` and those below it
wrong_value = { $key }は{ $expected }でなければなりませんが、{ $found }になっています
# In `wrong_value`
expected_format = 数値の1
# In `wrong_value`
expected_true_or_false = trueまたはfalse
# In `wrong_value`
expected_switches = 値がtrueまたはfalseのオブジェクト
# In `wrong_value`
expected_texts = テキストのリスト
# In `wrong_value`
expected_entries = 「"event/field"」のような項目のリスト
# In `wrong_value`
expected_ask_or_always = "ask"または"always"
# In `wrong_value`
expected_pause = null、日時、または"resumed"
# In `wrong_value`
expected_days_and_mib = daysとmibを持つオブジェクト
# In `wrong_value`
expected_whole_number = 整数
# In `wrong_value`
expected_object = オブジェクト
# In `wrong_value`
expected_text = テキスト
# In `wrong_value`
expected_time = 2026-11-21T20:15:03Zのような日時
# In `wrong_value`
expected_times = 値が日時のオブジェクト
# In `problem_writable`: who
writer_another_account = 別のアカウントが所有しています
# In `problem_writable`: who
writer_everybody = すべてのアカウントに許可されています
# In `problem_writable`: who
writer_group = ファイルのグループに許可されています
# In `problem_writable`: who
writer_access_list = アクセス制御リストで、ほかの人に許可されています
# In `problem_not_a_file`: what it is
instead_folder = フォルダー
# In `problem_not_a_file`: what it is
instead_device = デバイスまたはパイプ
# In `problem_not_a_file`: what it is
instead_link = リンク
# What the operating system said
system_not_allowed = アクセスが許可されていません
# What the operating system said
system_no_room = ディスクに空きがありません
# What the operating system said
system_read_only = ディスクが読み取り専用です
# What the operating system said
system_not_there = 見つかりません
# What is wrong with a file
system_not_a_file = ファイルではなく、{ $what }です
# What is wrong with a file
system_too_long = 長さが{ $count } バイトあり、読み込まれるのは最大{ $most } バイトです
