### Candor in Brazilian Portuguese (português do Brasil). Not yet read by a second native speaker.
###
### The person is “você”. Words that stay the same throughout:
### tier: categoria · consent: consentimento (what the person chose: sua escolha) · payload: conteúdo · outbox: na fila ·
### receipt: comprovante · ticket number: número de acompanhamento · identifier: identificador · manifest: manifesto ·
### message: mensagem · field: campo · switch: interruptor · crash report: relatório de falha · makers: desenvolvedores ·
### request: requisição · header: cabeçalho · left out: omitido

## The language itself

# What the language calls itself, in the list of languages.
language_name = Português (Brasil)
# Whose numbers, dates and times it writes: a locale of CLDR.
locale = pt-BR

## Numbers, sizes and times

# Between two things in a row.
list_and = {", "}
# Between two things of which one is meant.
list_or = {" ou "}
# Between two sentences.
after_sentence = {" "}
# A clause as a sentence of its own
sentence = { $clause }.
# A text that is quoted
quoted = “{ $text }”
# Before the clock: a time of today.
today_at = {"Hoje, "}
# Before the clock, in the middle of a sentence: a time of today.
today_at_inside = {"hoje às "}
size_bytes = { PLURAL($count) ->
    [one] { $count }{"\u00A0"}byte
   *[other] { $count }{"\u00A0"}bytes
}
size_kilobytes = { $amount }{"\u00A0"}KB
size_megabytes = { $amount }{"\u00A0"}MB
size_gigabytes = { $amount }{"\u00A0"}GB
message_count = { PLURAL($count) ->
    [one] { $count } mensagem
    [many] { $count } de mensagens
   *[other] { $count } mensagens
}
kind_count = { PLURAL($count) ->
    [one] { $count } tipo de mensagem
   *[other] { $count } tipos de mensagem
}
field_count = { PLURAL($count) ->
    [one] { $count } campo
   *[other] { $count } campos
}
# What the switch of a tier adds to a message, and how much is in it whenever it is sent
fields_added = { PLURAL($added) ->
    [one] Acrescenta { $added } campo
   *[other] Acrescenta { $added } campos
}{ $always ->
    [0] {""}
   *[other] { PLURAL($always) ->
        [one] {" "}ao que é sempre incluído
       *[other] {" "}aos { $always } que são sempre incluídos
    }
}
# How long something is kept
for_years = { PLURAL($count) ->
    [one] um ano
   *[other] { $count } anos
}
for_months = { PLURAL($count) ->
    [one] um mês
   *[other] { $count } meses
}
for_days = { PLURAL($count) ->
    [one] um dia
   *[other] { $count } dias
}

## The fixed words: tabs, buttons, headings, and the names of things for screen readers

# Above the list of programs.
programs = Programas
# In place of a page while there is no program, as a title.
welcome = Você decide o que os programas informam
# Below that title: what Candor is, and that no program is here.
welcome_means = O Candor mostra exatamente o que os programas deste computador enviam a seus desenvolvedores, e não envia nada que você não tenha permitido. Nenhum dos programas que o Candor conhece está neste computador ainda.
all_hidden = Todos os programas estão ocultos
all_hidden_means = Você ocultou todos os programas desta lista. O que você escolheu continua valendo. Nas configurações, você pode mostrá-los novamente.
# Opens a window on the demo.
try_demo = Experimentar a demonstração
# What the demo is.
try_demo_means = A demonstração é um programa inventado que envia apenas para este computador. Ao fechá-la, tudo o que há nela é removido.
# At the lower edge of the demo’s window, all the time. $folder: where all that it writes is
trial_line = Isto é uma demonstração. Ao fechar esta janela, tudo em { $folder } é removido. Os relatórios que você salvar são mantidos.
# Above the programs that Candor knows and that are not on this computer.
not_found_here = Não encontrados neste computador
# The state of such a program.
not_here_word = Não encontrado aqui
# The switch for everything.
everything = Permitir o envio
# The first tab.
choices = Opções
# The second tab.
history = Histórico
# The third tab.
your_data = Seus dados
# The fourth tab.
about = Sobre
# Beside the two answers.
closing = Fechar esta janela não muda nada.
# One answer.
share_nothing = Não compartilhar nada
# The other answer.
share_switched_on = Compartilhar o que está ativado
# Opens every field of a tier.
what_exactly_word = Detalhes
# Closes it again.
less = Mostrar menos
# Above the preview.
preview = O que seria enviado
# Below a switch in a small window: brings the preview into sight.
show_preview = Mostrar prévia
# Below a switch that was moved: no message is different.
changes_nothing = Não muda nada nas mensagens.
# Opens the search, and names its field.
find = Pesquisar campos e configurações
# Below the field of the search, before anything is typed.
find_means = Encontra categorias, campos e mensagens deste programa e configurações desta janela.
# In place of what was found.
find_nothing = Nenhum resultado
# The list of what was found, for screen readers.
find_results = Resultados da pesquisa
# How the search is used without a mouse, for screen readers.
find_keys = As setas para cima e para baixo selecionam um resultado, Enter o abre, Esc limpa a pesquisa.
# The kind of something that was found: a field of a message.
field_word = Campo
# The choice among messages.
message = Mensagem
# Copies what is shown.
copy = Copiar
# What that button says once it has.
copied = Copiado
# In the gutter of a line that a switch adds.
sign_added = +
# In the gutter of a line that a switch takes away, or that is not sent.
sign_less = −
# The word for a line that a switch adds.
added = Acrescentado
# The word for a line that a switch takes away.
removed = Removido
# The word for a line that is not sent.
withheld = Não enviado
# A notice that is good to know.
information = Nota
# A notice that needs the person's eye.
attention = Atenção
# A notice that something failed.
failed = Falha
# Opens the details of a notice.
details = Detalhes
# A column of the history.
time = Hora
# A column of the history.
what = Mensagem
# A column of the history.
tier = Categoria
# A column of the history.
state = Estado
# In the field for words.
search = Pesquisar no histórico
# No tier left out.
any_tier = Todas as categorias
# No message left out.
any_message = Todas as mensagens
# No state left out.
any_state = Todos os estados
# No time left out.
any_time = Qualquer data
# Since the last midnight.
today = Hoje
# Seven days.
week = Últimos 7 dias
# Thirty days.
month = Últimos 30 dias
# What was chosen in the chart.
in_the_chart = Selecionado no gráfico
# The chart, for screen readers.
chart = Histórico ao longo do tempo
# How the chart is used without a mouse, for screen readers.
chart_keys = As setas para a esquerda e para a direita passam de uma barra a outra. Enter filtra a tabela por essa barra; Shift+Enter acrescenta barras; Esc limpa a seleção.
# How the table is used without a mouse, for screen readers.
table_keys = As setas para cima e para baixo selecionam uma mensagem; seu conteúdo vem depois da tabela.
# The choice of what the chart shows, for screen readers.
chart_shows = O gráfico mostra
# Read aloud for the chart: how much its highest bar is.
chart_highest = Máximo: { $amount }.
# At the right end of the chart.
now_word = Agora
# The head of the column of sizes, whose numbers have no unit.
bytes_word = Bytes
# A kind of chart.
messages_by_state = Mensagens por estado
# A kind of chart.
messages_by_tier = Mensagens por categoria
# A kind of chart.
bytes_by_state = Bytes por estado
# A kind of chart.
bytes_by_tier = Bytes por categoria
# Looks for nothing any more.
show_everything = Mostrar tudo
# The exact bytes of a message.
as_sent = Como enviado
# The same, so that people read it easily.
to_read = Formatado
# The request and its answer.
headers_word = Cabeçalhos
# In place of the headers before the first attempt.
no_attempt = Ainda não houve tentativa de envio, portanto não há requisição.
# Above what became of a message that the table does not have.
not_listed = A pesquisa ou um filtro deixa esta mensagem fora da tabela.
# Closes the details.
close = Fechar
# Above the report.
report = Relatório
# Where the report goes, when there is no dialog.
save_to = Salvar neste arquivo
# Saves to the file that was typed.
save = Salvar
# The choice of a pause.
pause = Pausa
# There is none.
not_paused = Sem pausa
# Ends one.
resume = Retomar
# A pause.
pause_hour = Por uma hora
# A pause.
pause_today = Até meia-noite
# A pause.
pause_open = Até eu retomar
# What a pause does.
pause_means = Durante a pausa, nada é registrado nem enviado.
# While there is one, what becomes of what was not sent yet.
pause_waits = As mensagens não enviadas ficam neste computador.
# Above what is kept of the history.
kept = Histórico neste computador
# Before the choice of how long.
kept_for = Manter por
# Before the choice of how much.
kept_within = e no máximo
# What is kept, in a sentence.
kept_means = As mensagens mais antigas são removidas primeiro; as não enviadas são mantidas.
# Asks whether to clear the history.
clear = Limpar histórico…
# Yes to that.
clear_history = Limpar histórico
# No to that.
keep_history = Cancelar
# Above the sentences about identity.
identity = Seu identificador
# Above the decisions.
decisions = Suas decisões
# In place of the decisions, which are kept in the history: there is none yet, or it was cleared.
no_decisions = Aparecem aqui assim que algo for registrado.
# On the page “About”: above what the program is.
about_program = O programa
# On the page “About”: above the addresses of the servers.
about_where = Para onde envia
# On the page “About”: above the versions.
about_versions = Versões
# On the page “About”: above where the files are.
about_files = Arquivos
# Lists what a program can send message by message.
by_message = Por mensagem
# The same turned round: field by field, with the messages that have it.
by_field = Por campo
# Above the fields that a message has whenever it is sent.
always_included = Sempre incluídos
# Opens the source code in a browser.
source = Código-fonte
# Opens the program's folder.
open_folder = Abrir pasta
# On the page “About”: above everything that the program may ever send.
messages = O que ele pode enviar
# No to what is new.
news_no = Manter como está
# Yes to what is new.
news_yes = Enviar isto também
# A button: the person has seen that words changed, and does not want to be told again
news_seen = Já vi
# A button on another page: to the table of what is new or described in other words
news_show = Mostrar o que mudou
# Takes a notice away.
dismiss = Dispensar
# Goes on although an older program may send more.
go_on = Continuar
# Leaves everything as it is.
leave_it = Cancelar

## The same with facts in them

# For screen readers: opens and closes every field of a tier
what_exactly_of = Detalhes: { $tier }
less_of = Mostrar menos: { $tier }
header_count = { PLURAL($count) ->
    [one] { $count } cabeçalho
   *[other] { $count } cabeçalhos
}
# For screen readers: a menu that leaves out rows, and the head of a column
only_of = Mostrar apenas: { $column }
sort_by = Ordenar por: { $column }

## Programs and their states

# The state of a program: another one claims to be it.
state_conflict = Conflito
# The state of a program: the file with the choice cannot be trusted.
state_needs_attention = Requer atenção
# The state of a program: nobody has answered yet.
state_not_answered = Sem resposta
# The state of a program: nothing is switched on.
state_off = Desativado
# The state of a program: there is a pause.
state_paused = Em pausa
# The state of a program: something stands above the choice, such as an administrator.
state_held_back = Bloqueado
state_shares = Compartilha { $on } de { $of }
# In place of the pages of a program whose manifest cannot be used.
manifest_broken = O manifesto deste programa (o arquivo que lista o que ele pode enviar) não pode ser usado, por isso suas opções não podem ser mostradas aqui. O que você escolheu antes continua valendo; sem escolha, nada é enviado. Talvez o programa corrija o arquivo na próxima vez que for iniciado.
# In place of the pages of a program, about a folder with too many manifests.
manifests_left_out = Há mais manifestos nesta pasta do que são lidos, e os programas cujos manifestos ficaram de fora não aparecem aqui. O que você escolheu antes continua valendo; sem escolha, nada é enviado.
# In place of the pages of a program, about a folder with manifests that cannot be looked into.
manifests_unread = A pasta com os manifestos dos programas não pode ser lida, por isso os programas cujos manifestos estão nela não aparecem aqui. O que você escolheu antes continua valendo; sem escolha, nada é enviado.
# The state of a program whose manifest cannot be used.
state_broken = Manifesto inválido
state_left_out = Manifestos omitidos
state_unread = Não pode ser lida
# Before what is wrong with the manifest.
broken_why = O que há de errado
# Before the path of the manifest.
broken_file = Arquivo

## The top of a page

would_like = { $name } gostaria de enviar algumas informações
to_whom = De { $publisher }, que as receberia em { $destination }.
# Opens, before the answer, everything that the program may ever send.
read_about = Tudo o que ele pode enviar
# Before the answer to a program that has been answered earlier: a link to what was recorded then.
read_history = O que foi registrado até agora
# Back from that to the question.
back_to_question = Voltar à sua resposta
# In place of the title's sentence: a program that is not on this computer. $folder: where its folder would be
not_here = O Candor não encontrou { $name } neste computador: não existe a pasta { $folder }. Se você responder agora, o Candor cria essa pasta e guarda sua escolha nela.
# Above the first answer: what holds until then.
unanswered = Nada foi enviado, e nada será enviado até você responder.
# The same where something was answered before, and may have been sent.
unanswered_again = Nada é enviado até você responder.
# Above the first answer, about a program that may be sending without asking us.
unanswered_older = Você ainda não respondeu, portanto este programa não tem permissão para enviar nada.
# Above the first answer: that the switches can be tried.
try_it = Experimente os interruptores: a prévia mostra exatamente o que cada um enviaria. Você pode mudar sua resposta aqui quando quiser.
# The first answer was written.
answer_kept = Sua resposta foi salva. Você pode mudá-la aqui quando quiser.
# Said quietly for some seconds: a switch was switched on.
tier_is_on = “{ $tier }” está ativado.
# Said quietly for some seconds: a switch was switched off.
tier_is_off = “{ $tier }” está desativado.
# Said quietly for some seconds: the main switch was switched on.
sending_is_on = O envio está permitido novamente.
# Said quietly for some seconds: the main switch was switched off.
sending_is_off = O envio está desativado.
# Said quietly for some seconds: fields are withheld from now on.
field_is_out = Omitido de agora em diante.
# Said quietly for some seconds: fields that were withheld are allowed again.
field_is_in = Incluído de agora em diante.
# Said quietly for some seconds: any other choice was written.
choice_is_kept = Sua escolha foi salva.
# Said quietly for some seconds: a pause was ended.
pause_is_over = Não está mais em pausa.
# One tier was switched on while everything was off.
tier_alone = O envio está permitido novamente, apenas para “{ $tier }”. O resto continua desativado até você ativá-lo.
header = De { $publisher }. Pode enviar { $kinds }, e somente o que você ativar.
# Beside the switch for everything while it is on and messages carry an identifier.
off_changes_identifier = Desativar o envio também muda seu identificador.
# Below the program’s name while everything is off, and no tier is on.
header_off = Nada é enviado. Nada abaixo está ativado.
# $tiers: what was switched on when everything was switched off
header_off_back = Nada é enviado. Se você permitir o envio novamente, isto volta: { $tiers }.
# After what would come back, while everything is off: the old identifier has ended.
header_off_new_identifier = As mensagens terão então um novo identificador.
history_since = { $messages }, { $size }, desde { $since }.
history_size = { $messages }, { $size }.
last_sent = Último envio: { $time }.
# Above the history, in place of when something was last sent.
nothing_sent = Nada foi enviado ainda.

## Why something is not sent

# Why something is not sent: the main switch is off.
reason_everything_off = Tudo está desativado
reason_tier_off = “{ $tier }” está desativado
# On the card of a tier that is on while everything is off.
tier_comes_back = Nada é enviado enquanto tudo estiver desativado. Isto volta quando você permitir o envio novamente.
# Why a field is not sent: the person withholds it.
reason_withheld = Você o omitiu
reason_older = Foi registrado antes da última vez que “{ $tier }” foi ativado
# Why a field is not sent: it was recorded before the person allowed it again.
reason_withheld_then = Foi registrado antes de você permiti-lo novamente
# Why nothing is sent: there is no answer yet.
reason_not_answered = Você ainda não respondeu
reason_tier_not_answered = Você ainda não respondeu sobre “{ $tier }”
# Why nothing is sent: nobody can tell what the person agreed to.
reason_text_lost = Nada é enviado: a cópia do texto com que você concordou está faltando ou foi alterada. Responda novamente
# Why something is not sent: the person has not agreed to it.
reason_new = É novo ou mais amplo do que aquilo com que você concordou, e aguarda sua resposta
reason_file = Nada é enviado: o arquivo com sua escolha não é confiável, porque { $problem }
reason_conflict = Nada é enviado: outro programa diz ser { $name }. { $with }
# $until: see pause_until and pause_until_resumed
reason_paused = Nada é registrado nem enviado: em pausa { $until }
# Why nothing is sent: a variable asks every program not to track.
reason_do_not_track = Programas iniciados a partir daqui não enviam nada: DO_NOT_TRACK está definida. Um programa iniciado em outro lugar talvez não a veja
# Why nothing is sent: our own variable forbids it.
reason_telemetry_off = Programas iniciados a partir daqui não enviam nada: CANDOR_TELEMETRY está em off (assim como qualquer valor que não seja on, 1, true ou yes). Um programa iniciado em outro lugar talvez não a veja
# Why nothing is sent: this computer builds software, and nobody sits in front of it.
reason_ci = Programas iniciados a partir daqui não enviam nada: esta é uma máquina de compilação (CI está definida). Um programa iniciado em outro lugar talvez não a veja
# Why nothing is sent: the administrator’s rules.
reason_policy = Nada é enviado: o administrador deste computador o proibiu
# Why nothing is sent: the rules might forbid it.
reason_policy_unreadable = Nada é enviado: não é possível ler as regras do administrador para este computador
file_problem = Nada é enviado, porque o arquivo com sua escolha não é confiável: { $problem }.
# What is wrong with the file that holds the choice, after “cannot be trusted: ”.
problem_damaged = está danificado ou incompleto
# What is wrong with the file that holds the choice: nothing is in it.
problem_empty = está vazio
# What is wrong with the file that holds the choice: it says something else than what was decided.
problem_changed = foi danificado, ou alterado por algo que não o Candor, depois que sua escolha foi gravada
# What is wrong with the file that holds the choice: it is from before a no.
problem_put_back = foi reposta uma cópia mais antiga, de antes de você dizer não
problem_malformed = não é JSON completo ({ $why })
# $what: names of keys and what stands there, in English
problem_wrong_type = { $what }
problem_newer = foi gravado por uma versão mais recente do Candor (formato { $format }; esta versão lê o formato { $known })
problem_writable = outros podem gravar nele: { $why }
# What is wrong with the file that holds the choice: others could put another one in its place.
problem_folder_writable = outros podem gravar na pasta em que ele está
problem_too_long = tem { $count } bytes; um arquivo com uma escolha tem algumas centenas
# What is wrong with the file that holds the choice: it was never one, and no answer replaces it.
problem_never_was_one = não contém as configurações de um programa
# What is wrong with the file that holds the choice: it is a link to one of our other files.
problem_one_of_ours = o Candor o usa para outra coisa
problem_not_a_file = não é um arquivo, e sim { $what }
# What is wrong with the file that holds the choice: it leads to one that is not there.
problem_dangling_link = é um link que não leva a lugar nenhum
# What is wrong with the file that holds the choice: it leads to no file at all.
problem_looping_link = é um link que volta para si mesmo
# In `file_problem`: what is wrong with the consent file
problem_utf16 = está gravado em UTF-16, e um arquivo de consentimento é gravado em UTF-8
problem_unreadable = não pode ser lido ({ $why })
# What to do about a damaged file; a full stop follows.
remedy_damaged = Responda novamente; o arquivo danificado é mantido ao lado do novo
# What to do about a file that a newer version wrote; a full stop follows.
remedy_newer = Use a versão mais recente do Candor ou responda novamente; o arquivo mais recente é mantido ao lado do novo
# What to do about a file that others may change; a full stop follows.
remedy_writable = Responda novamente, o que fecha o arquivo aos outros, ou execute chmod go-w nele
# The same on Windows; a full stop follows.
remedy_writable_windows = Responda novamente, o que fecha o arquivo aos outros
# What to do about a folder that others may change; a full stop follows.
remedy_folder_writable = Execute chmod go-w na pasta; o arquivo é então lido imediatamente
# What to do about an older copy that was put back; a full stop follows.
remedy_put_back = Responda novamente: a cópia mais antiga é mantida ao lado do novo arquivo
# The same on Windows; a full stop follows.
remedy_folder_writable_windows = Retire dos outros o direito de gravar na pasta (nas propriedades dela, em Segurança), e o arquivo será lido imediatamente
# What to do about something else in place of the file; a full stop follows.
remedy_not_a_file = Mova-o para outro lugar e responda novamente
# What to do about a link to a file that Candor keeps for something else; a full stop follows.
remedy_one_of_ours = Remova o link que leva a ele e responda novamente
# What to do about a link that leads to no file; a full stop follows.
remedy_link = Remova ou corrija o link e responda novamente
# What to do about a file that this account cannot read; a full stop follows.
remedy_unreadable = Torne-o legível para esta conta; ele será então lido imediatamente
old_file_kept = O arquivo antigo não era confiável. Ele foi mantido como { $path }.
# A pause, in the middle of a sentence
pause_until = até { $time }
# The end of a pause, in the middle of a sentence.
pause_until_resumed = até você retomar
paused_until = Em pausa { $until }
# Programs that do not know Candor's choices yet
older_reader = Versões de { $name } anteriores ao Candor talvez já estejam enviando dados. Elas podem conhecer apenas o interruptor principal e enviar tudo enquanto ele estiver ativado.
older_reader_on = O Candor ainda não viu uma versão de { $name } que entenda os interruptores separados. Versões mais antigas podem enviar tudo enquanto o interruptor principal estiver ativado.
older_reader_pause = Uma versão de { $name } que não entende a pausa continua enviando; somente “Permitir o envio” a detém.
switch_only = { $name } lê apenas o interruptor principal, que só fica ativado quando todos os interruptores estão. Por isso, nada é enviado agora.
older_question = { $name } pode enviar mais do que você escolheu
older_question_why = Você ativou apenas algumas coisas, e o Candor ainda não viu uma versão de { $name } que entenda os interruptores separados. Uma versão mais antiga pode não perceber a diferença: talvez só verifique se o envio é permitido.
# The last paragraph of a question: what going on does, and what leaving it does.
older_question_means = Se você continuar, uma versão mais antiga poderá enviar tudo. Se cancelar, nada muda.

## What is new or wider since the last answer

news = { $name } gostaria de enviar mais do que aquilo com que você concordou. Até você responder, só é enviado aquilo com que você concordou.
news_tier = Nova categoria: { $tier }
# Only the words of a program changed since the person agreed, and what it sends did not
news_words = { $name } descreve algumas coisas com outras palavras desde que você concordou. O que é enviado é o mesmo.
# The maker that a program names is another than when the person agreed. $before: the maker then
publisher_changed = { $name } agora indica “{ $now }” como editor. Quando você concordou, era “{ $before }”.
# A program has another name than when the person agreed. $name: the name now; $before: the name then
name_changed = Quando você concordou, { $name } se chamava “{ $before }”.
# After the sentences that another publisher or name stands there, where nothing else changed
news_same = O que é enviado é o mesmo.
news_event = Nova mensagem: { $event }
news_destination = “{ $event }” seria enviada para { $now } em vez de { $before }
news_identity = “{ $event }” teria um identificador, ou um que dura mais
news_interval = “{ $event }” seria enviada com mais frequência
news_no_review = “{ $event }” seria enviada sem que você a leia antes
news_by_itself = “{ $event }” seria enviada automaticamente; até agora, só era enviada quando você a escrevia
news_kept = “{ $event }” seria guardada como uma mensagem própria; até agora, era apenas contada
# $fields: a list of fields
news_crossed = { $fields } de “{ $event }” seriam contados juntos
news_cause = “{ $event }” também seria enviada por { $tier }
news_field = Novo em “{ $event }”: { $field }. { $explain }
news_field_moved = { $field } em “{ $event }” passaria para outra categoria. { $explain }
news_field_source = { $field } em “{ $event }” conteria outra coisa. { $explain }
news_field_looser = { $field } em “{ $event }” diria mais. Antes: { $before }. Agora: { $now }
# A number would be in another unit, which may say more or less. $before and $now: what it is, as a sentence
news_field_unit = { $field } em “{ $event }” estaria em outra unidade. Antes: { $before }. Agora: { $now }

## Choices and the preview

kept_in = Sua escolha é mantida em { $path }, o arquivo que { $name } lê.
# The same before the first answer: the file may not be there yet
kept_in_later = Sua escolha será mantida em { $path }, o arquivo que { $name } lê.
# $time: see `today_at_inside`
last_changed = Última alteração: { $time }.
# After the path of the file with the choice: how soon a click counts.
takes_effect = As alterações valem imediatamente.
# Other messages that a switch causes too; $messages is a list of them
tier_also_says = Isto também informa ao servidor: { $messages }.
# In the list of messages: this one carries no identifier.
identifier_none = Sem identificador
# In the list of messages: this one carries an identifier that is replaced every month.
identifier_monthly = O identificador muda todo mês
# In the list of messages: this one carries an identifier that stays.
identifier_install = O identificador não muda
# Below the preview: what no program can help telling a server.
server_sees = O servidor também vê seu endereço IP e a hora.
# In place of the preview, while everything is off.
nothing_to_see = Nada. Ative algo para vê-lo aqui.
nothing_because = Nada. { $reason }.
# In place of the preview’s body, where a message has none.
no_body = Sem corpo. Tudo o que é enviado está no endereço e nos cabeçalhos.
about_size = cerca de { $size }
# Beside a value of the preview: it is new or wider, and nobody agreed to it yet.
origin_new = novo, sem sua concordância
# Beside a value of the preview: the person withholds it.
origin_withheld = omitido por você
# Beside a value of the preview: its tier is off.
origin_switched_off = desativado
# Beside a value of the preview: it is the program’s own.
origin_program = do programa
# Beside a value of the preview: it is this computer’s own.
origin_computer = deste computador
# Beside a value of the preview: it is the time.
origin_clock = hora atual
# Beside a value of the preview: it is the person’s identifier.
origin_identity = seu identificador
# Beside a value of the preview: it is what the program gave last time.
origin_last_sent = último enviado
# Beside a value of the preview: the person writes it.
origin_person = você escreve
# Beside a value of the preview: it stands in for one that is not known yet.
origin_example = exemplo
# Beside a value of the preview: the program did not give it.
origin_left_out = não informado
# What a value may be; $unit, $range and $rounding are the messages below, or nothing
kind_constant = Sempre { $value }
kind_text = { PLURAL($count) ->
    [one] Texto de no máximo { $count } caractere
   *[other] Texto de no máximo { $count } caracteres
}
kind_one_of = Um destes: { $values }
kind_integer = Um número inteiro{ $unit }{ $range }
kind_number = Um número{ $unit }{ $range }{ $rounding }
# What a value may be: one of two.
kind_boolean = Sim ou não
kind_list = Qualquer um destes: { $values }
kind_histogram = Quantas medições{ $unit } ficaram abaixo de { $bounds }, e quantas acima
kind_traceback = Onde o programa falhou, no máximo { $count } caracteres, com nomes e pastas removidos neste computador
kind_unit = {" "}em { $unit }
kind_between = , de { $min } a { $max }
kind_at_least = , no mínimo { $min }
kind_at_most = , no máximo { $max }
kind_rounded = { $decimals ->
    [0] , arredondado para um inteiro
    [1] , arredondado para uma casa decimal
   *[other] , arredondado para { $decimals } casas decimais
}

## History

history_empty = { $name } ainda não registrou nada. O que ele enviar aparecerá aqui, byte por byte.
# In place of the history: its file is locked or cannot be opened.
history_unreadable = O histórico não pode ser lido agora. Nada nele se perdeu.
# Above the history: its file was damaged.
history_set_aside = Um histórico anterior estava danificado. Ele foi mantido e um novo foi iniciado, que é este.
# What became of a message, in a word: the server has it.
state_sent = Enviada
# In a saved report, after that word: the server’s receipt names exactly what was sent.
confirmed_by_server = confirmada pelo servidor
# What became of a message, in a word: it waits to be sent.
state_waiting = Na fila
# What became of a message, in a word: it is being sent.
state_on_its_way = Enviando
# What became of a message, in a word: it is a crash report that waits for the person.
state_held = Aguarda você
# What became of a message, in a word: the server will not have it.
state_refused = Recusada
# What became of a message, in a word: it waited too long.
state_expired = Expirada
# What became of a message, in a word: it was switched off before it left.
state_withdrawn = Retirada
# What became of a message, in a word: it may have arrived.
state_unknown = Desconhecido
# A part of the chart: servers have these messages.
part_sent = Enviadas
# A part of the chart: these messages wait to be sent.
part_waiting = Na fila
# A part of the chart: these messages never left this computer.
part_never_left = Nunca saíram
# A part of the chart: these messages may have arrived.
part_unknown = Desconhecidas
# A part of the chart: the server would not have these messages.
part_refused = Recusadas
part_of_chart = { $name }: { $amount }
bar = De { $from } a { $to }: { $parts }
# For screen readers, in place of the parts of a bar: nothing was recorded then.
bar_empty = nada
found = { $count ->
    [0] Nenhum resultado em { PLURAL($all) ->
        [one] { $all } mensagem
        [many] { $all } de mensagens
       *[other] { $all } mensagens
    }
   *[other] { $count } de { PLURAL($all) ->
        [one] { $all } mensagem
        [many] { $all } de mensagens
       *[other] { $all } mensagens
    }
}
# While bytes are being looked through
found_so_far = { $count ->
    [0] Nenhum resultado até agora; { $looked_at } de { $all } pesquisadas
   *[other] { PLURAL($count) ->
        [one] { $count } resultado até agora; { $looked_at } de { $all } pesquisadas
        [many] { $count } de resultados até agora; { $looked_at } de { $all } pesquisadas
       *[other] { $count } resultados até agora; { $looked_at } de { $all } pesquisadas
    }
}
# $took: see took, or nothing
fate_sent = { PLURAL($count) ->
    [one] Enviada para { $host } na primeira tentativa{ $took }.
   *[other] Enviada para { $host } após { $count } tentativas{ $took }.
}
took = , { $milliseconds }{"\u00A0"}ms
# $others: how many other messages were in the same request
fate_confirmed = { $others ->
    [0] O servidor confirmou que recebeu a requisição inteira ({ $size }) sem alterações.
   *[other] { PLURAL($others) ->
        [one] O servidor confirmou que recebeu a requisição inteira ({ $size }: esta mensagem e mais { $others }) sem alterações.
       *[other] O servidor confirmou que recebeu a requisição inteira ({ $size }: esta mensagem e mais { $others }) sem alterações.
    }
}
# After how a message was sent: it is not proven which bytes arrived.
fate_unconfirmed = O servidor não disse quais bytes recebeu.
# What became of a message: it was never tried yet.
fate_waits = Aguardando o envio.
# What became of a message: it was tried, and will be tried again.
fate_waits_again = Aguardando um novo envio.
# What became of a message: it is being sent, as far as the history knows.
fate_sending = Está sendo enviada. Se o programa foi encerrado antes de chegar uma resposta, ela será enviada novamente.
# What became of a crash report: it waits for the person.
fate_held = Este relatório de falha aguarda que você o leia. Ele não foi enviado.
# What became of a message: the server said no for good.
fate_refused = O servidor a rejeitou. Ela não será enviada novamente.
# What became of a message: it grew too old to be sent.
fate_expired = Ela aguardou mais de 30 dias e não será mais enviada.
# What became of a message: it was switched off in time.
fate_withdrawn = Você a desativou antes do envio. Ela nunca saiu deste computador.
# What became of a message: it was switched off after an attempt that failed.
fate_withdrawn_after = O servidor não a aceitou, e você a desativou antes da próxima tentativa.
# What became of a message: it left, and nobody knows whether it arrived.
fate_unknown = O envio já tinha começado quando você o desativou, e nenhuma resposta chegou. Ela pode ter chegado. Não será enviada novamente.
fate_unknown_answered = O servidor respondeu sem dizer o que aconteceu com ela, e depois você a desativou. Ele pode tê-la. Não será enviada novamente.
# What became of a message: the history lost what it knew about it.
fate_unknown_damaged = O histórico foi danificado antes que se soubesse o que aconteceu com esta mensagem. Ela pode ter chegado. Não será enviada novamente.
# After what became of a crash report: its text is gone.
fate_deleted = Seu conteúdo foi excluído.
last_attempt_answer = Última tentativa: o servidor respondeu { $status }.
last_attempt = Última tentativa: { $why }.
# After what became of a message: the server has not answered its last attempt.
last_attempt_open = Última tentativa: ainda sem resposta.
allowed_in_window = Você permitiu isto aqui ({ $time }).
allowed_on_command_line = Você permitiu isto na linha de comando ({ $time }).
allowed_in_program = Você permitiu isto no próprio programa ({ $time }).
# Above the headers of an answer
answer = Resposta { $status }
# In place of the headers of an answer.
no_answer = Ainda sem resposta
# Clearing
clear_question = Limpar o histórico de { $name }?
clear_what = { PLURAL($count) ->
    [one] Exclui a única mensagem de { $name } mantida neste computador, incluindo as respostas do servidor e o número de acompanhamento de um relatório de falha.
    [many] Exclui todas as mensagens de { $name } mantidas neste computador ({ $count }), incluindo as respostas do servidor e os números de acompanhamento de relatórios de falha.
   *[other] Exclui todas as { $count } mensagens de { $name } mantidas neste computador, incluindo as respostas do servidor e os números de acompanhamento de relatórios de falha.
}
clear_waiting = { PLURAL($count) ->
    [one] { $count } delas não foi enviada e não será.
    [many] { $count } delas não foram enviadas e não serão.
   *[other] { $count } delas não foram enviadas e não serão.
}
# A paragraph of the question, where there are tickets.
clear_tickets = Os números de acompanhamento também são excluídos. Sem eles ninguém, nem mesmo você, pode apagar ou acompanhar esses relatórios no servidor.
# The last paragraph of the question: what clearing does not do.
clear_means = Os servidores mantêm o que já receberam. Suas opções ficam como estão.
cleared = { PLURAL($count) ->
    [one] Histórico limpo: { $count } mensagem excluída
    [many] Histórico limpo: { $count } de mensagens excluídas
   *[other] Histórico limpo: { $count } mensagens excluídas
}{ $waiting ->
    [0] {""}
   *[other] { PLURAL($waiting) ->
        [one] , { $waiting } delas não enviada
        [many] , { $waiting } delas não enviadas
       *[other] , { $waiting } delas não enviadas
    }
}.
not_cleared = O histórico não foi limpo: { $why }.

## Your data

# In place of how many messages are kept: there are none, or they were cleared.
nothing_recorded = Nenhuma mensagem neste computador.
kept_here = { PLURAL($count) ->
    [one] { $count } mensagem neste computador, { $size } no total.
    [many] { $count } de mensagens neste computador, { $size } no total.
   *[other] { $count } mensagens neste computador, { $size } no total.
}
of_them_wait = { PLURAL($count) ->
    [one] { $count } delas aguarda o envio.
    [many] { $count } delas aguardam o envio.
   *[other] { $count } delas aguardam o envio.
}
dropped = { PLURAL($count) ->
    [one] { $count } valor ou mensagem foi descartado antes de ser registrado. Um relatório salvo diz por quê.
    [many] { $count } de valores ou mensagens foram descartados antes de serem registrados. Um relatório salvo diz por quê.
   *[other] { $count } valores ou mensagens foram descartados antes de serem registrados. Um relatório salvo diz por quê.
}
# After an identifier: how long it lasts.
lasts_a_month = Ele muda todo mês e sempre que você desativa o envio.
# After an identifier that does not change by itself: how long it lasts.
lasts = Ele permanece até você substituí-lo ou desativar o envio.
identifier = { $id }. { $lasts } É aleatório e não deriva de nada neste computador.
identifier_to_come = Não há identificador agora. Um é criado quando uma mensagem precisar dele pela primeira vez. { $lasts }
no_identifier = Nenhuma mensagem de { $name } tem identificador.
# Below the identifiers: what is possible without one.
server_can_guess = Mesmo assim, um servidor pode deduzir quais mensagens vão juntas pelo endereço IP e pela hora delas.
former_identities = { PLURAL($count) ->
    [one] { $count } identificador anterior é mantido neste computador. Nenhuma mensagem nova o contém.
   *[other] { $count } identificadores anteriores são mantidos neste computador. Nenhuma mensagem nova os contém.
}
# A decision, such as “Switched on: Usage. Decided in the window.”
decision = { $said } { $by }
# After a decision: it was made in the window.
by_window = Decidido na janela.
# After a decision: it was made on the command line.
by_command_line = Decidido na linha de comando.
# After a decision: it was made in the program’s own settings.
by_program = Decidido no programa.
# A decision: no to everything.
send_nothing = Não enviar nada.
# A decision: the main switch is on, and no other.
nothing_switched_on = Nada ativado.
# The file for the report has no name yet.
type_a_name = Digite primeiro um nome de arquivo.
report_saved = { $messages } em { $path }: relatório salvo.
report_not_saved = Não foi salvo: { $why }.
no_folder = Ainda não há pasta: nada foi decidido nem registrado ({ $path }).
folder_not_opened = Não foi possível abrir a pasta. Ela é { $path }.
text_changed = O que { $name } diz sobre isto mudou enquanto você lia. Nada foi salvo. Leia novamente.
# In `report_not_saved`: why
report_over_file = já existe um arquivo com esse nome; escolha outro nome
# In `report_not_saved`: why
report_changed = o histórico mudou enquanto era salvo; salve de novo
# In `report_not_saved`: why
report_no_folder = não existe a pasta { $folder }
# In `report_not_saved`: why
report_not_made = não foi possível criar uma parte dele; é uma falha do Candor
report_over_ours = é aqui que o Candor mantém um arquivo próprio; escolha outro lugar
# In `report_not_saved`: why
report_over_other = o que tem esse nome não é um arquivo, e sim { $what }; escolha outro nome

## A saved report

# The title of the page. $name: the program
report_title = O que { $name } registrou
# $messages: such as “3 messages”. $size: such as “1.5 KB”
report_total = { $messages }, { $size } no total.
# Before the path of the file with the choice.
report_kept_in = Mantido em
# Before the fields that the person withholds.
report_withheld = Omitido por você
# Before the name of the program.
report_program = Programa
# $publisher: who makes it
report_program_is = { $name } { $version }, de { $publisher }
# Before the time at which the report was made.
report_made = Página criada
# Before the time zone of every time on the page.
report_time_zone = Fuso horário
# Above how much there is of each tier, and in each state.
report_totals = Totais
# Above the decisions.
report_decisions = Suas decisões
# Above what each field of each message means.
report_meanings = O que os campos significam
# Before the identifier of a decision’s receipt, and the digest of the text that was agreed to.
report_receipt_of_decision = Comprovante
# Above the list of everything that a message lacks, or that became none.
report_dropped = Descartado antes de ser registrado
# One of these. $event: the name of the message in the program. $reason: one of those that follow
report_dropped_one = { $count } × { $event }: { $reason }
# Why something was dropped: a value is too large, too small, too long, or none of those allowed.
dropped_limits = um valor fora de seus limites
# Why something was dropped: a value is of another type than the manifest says.
dropped_type = um valor do tipo errado
# Why something was dropped: the manifest has no such value.
dropped_undeclared = um valor não declarado
# Why something was dropped: what is counted together has too many different values.
dropped_values = valores diferentes demais em um intervalo
# Why something was dropped: its identifier could not be read or made.
dropped_identity = sem identificador
# Why something was dropped: there is a limit to what may wait, so that the disk does not fill up.
dropped_full = havia coisas demais na fila
# Why something was dropped: it could not be written down.
dropped_disk = não foi possível gravar no disco
# Why something was dropped: it came after the program had said that nothing more would.
dropped_closed = o programa já estava sendo encerrado
# Why something was dropped: a copy of the program’s process may not record.
dropped_forked = em uma cópia do processo do programa, que não pode registrar
# Why something was dropped: it was recorded, and its file was cut or replaced before it was in the history.
dropped_lost = perdido, porque outro alterou o arquivo em que estava
# Above the messages, which are all there are.
report_messages = Todas as mensagens
# Above the requests in which messages were sent, with the answers.
report_requests = Requisições e respostas
# Beside an identifier that was replaced. $time: a moment in full
report_until = até { $time }
# Below an answer whose receipt names the digest of the request.
report_receipt = O comprovante do servidor confirma exatamente estes bytes.
# $number: the requests are numbered in the order in which they were made
report_request = Requisição { $number }
# What a file dialog calls a report to read.
report_web_page = Página da web
# What a file dialog calls a report to process.
report_data = JSON

## About

# Above the list of messages: that it is complete.
everything_below = Isto é tudo o que ele pode enviar por meio do Candor. Nada mais pode ser enviado.
# Before who makes the program.
fact_publisher = Editor
# Beside what a program is called, where that changed
fact_program_name = Nome do programa
# The label above where a person’s own data can be fetched and erased.
fact_own_data = Seus próprios dados
# Before the address that the program sends to.
fact_sends_to = Envia para
# Before the path of the file with the choice, and before the choice itself.
fact_choice = Sua escolha
# Before the path of the history.
fact_recorded = Histórico
# Before where the manifest comes from.
fact_text = Manifesto
# Where a manifest comes from: it is built in.
came_with_candor = incluído no Candor
installed = instalado: { $path }
registered = registrado por { $name }: { $path }
given_by_hand = adicionado por você: { $path }
# The path of the file with the choice, while there is none
no_choice_yet = { $path } (ainda sem escolha)
# On the page “About”; $url: an address.
own_data_at = Você pode obter e apagar o que o servidor tem de seu em { $url }.
# On the page “About”; $url: an address.
reports_at = Você pode consultar o que aconteceu com um relatório de falha em { $url }.
# One of the messages that a program can send
event = { $title }. { $when }, se { $tiers } estiver ativado. { $identifier }.
# Below the title of a message: when it is sent
event_when = { $when }, se { $tiers } estiver ativado.
# About a message that the person writes
event_by_hand = Você mesmo a escreve. Nada é enviado até você clicar em Enviar.
# About a message of which the server keeps only counts
event_counted = Seus desenvolvedores declaram que isto é contado e não guardado: ninguém consegue reencontrar a sua entre as outras, por isso ela também não pode ser obtida nem apagada no servidor deles.
# About such a message; $fields: a list of fields
event_counted_together = Contados juntos: { $fields }.
only_with = Somente com “{ $tier }”.
# Above the fields that a message has only while a tier is on
only_in_tier = Somente com “{ $tier }”
# Beside a field: a message that always has it
used_always = Em “{ $message }”, sempre
# Beside a field: a message that has it only while a tier is on
used_with = Em “{ $message }”, somente com “{ $tier }”

## Crash reports

# The tab.
crash_tab_word = Relatórios de falha
# The list, for screen readers.
crash_list = Relatórios de falha aguardando você
# Lets the report go.
crash_send = Enviar
# Opens its texts in an editor.
crash_edit = Editar
# Deletes it, after a question.
crash_delete = Excluir…
# Puts the edited texts in place of the old ones.
crash_save = Salvar
# Leaves the editor.
crash_cancel = Cancelar
# Whether to leave the editor although something was typed.
crash_leave_question = Descartar as alterações?
# What that does.
crash_leave_means = O que você digitou não será salvo. O relatório fica como estava.
# Stays in the editor.
crash_go_on_editing = Continuar editando
# Leaves it.
crash_leave_it = Descartar
# Leaves a report that was to be deleted.
crash_keep_it = Cancelar
# Deletes it.
crash_delete_it = Excluir
# Above what is left of a report's text: messages and notes.
crash_free_text = Texto livre
# What that is made of.
crash_free_text_means = Mensagens e notas, como o programa as escreveu. O que foi reconhecido nelas como nome, pasta, endereço ou segredo foi substituído. O que não foi reconhecido continua aqui, portanto leia esta parte com atenção.
# Above the lines of a report that were written anew.
crash_rebuilt = Em que parte do programa aconteceu
# What those are made of.
crash_rebuilt_means = Nada disto é copiado. Cada linha é escrita de novo a partir do nome de uma função, de um número de linha e do caminho abaixo de uma pasta em que só há código. De qualquer outro caminho, resta apenas [path].
# Above the fields besides the texts.
crash_fields = Outros campos
# Above the number with which one can follow a report.
crash_ticket = Número de acompanhamento
# What it is for.
crash_ticket_means = Só este relatório tem este número. Ele não diz nada sobre você.
# Opens the report in the history.
crash_in_history = Mostrar no histórico
# Goes on to the next report.
crash_close = Fechar
# Above what happens with reports to come.
crash_from_now_on = De agora em diante
# One of the two choices.
crash_ask = Perguntar sempre
# The other one.
crash_always = Enviar sempre
# On the card of a tier whose reports wait for the person.
crash_read_first = Você lê antes
# The same, once the person chose otherwise.
crash_not_read_first = Enviado sem perguntar a você
# On the card of a tier: the person writes its messages.
by_hand_fact = Você mesmo escreve
# About an edit that was saved as it was typed.
crash_saved = Salvo. O que você vê aqui agora é o que seria enviado.
# About one of which something was removed.
crash_saved_scrubbed = Salvo, mas não como você digitou: ou era longo demais, ou algo que poderia revelar de qual computador veio foi removido. Verifique mais uma vez.
# While an editor is open.
crash_while_editing = Remova ou acrescente o que quiser. Ao salvar, nomes, pastas e endereços são removidos novamente.
# Below an editor. $sign: the box that is drawn in place of each such character
crash_unseen = Este texto tem caracteres invisíveis. Cada um aparece aqui como { $sign } e não faz nada; ao salvar, eles são mantidos.
# $name: such as ⟨U+202E⟩. $does: one of the three that follow. $lines: the numbers of the lines
crash_unseen_where = { PLURAL($count) ->
    [one] { $name } ({ $does }) na linha { $lines }
   *[other] { $name } ({ $does }) nas linhas { $lines }
}
# What a character does that does not show: it steers a terminal, or ends a line.
crash_unseen_controls = controla o que exibe o texto
# What a character does that does not show: it turns what stands beside it from left to right or back.
crash_unseen_turns = inverte a direção do texto
# What a character does that does not show: it takes no room, or looks like a space.
crash_unseen_hides = invisível
# Where there are very many different ones
crash_unseen_others = { PLURAL($count) ->
    [one] e mais { $count }
   *[other] e mais { $count }
}
# Another report was chosen while an editor is open.
crash_save_first = Salve ou cancele isto primeiro.
# The program's new version does not know the report any more.
crash_not_declared = Esta versão do programa não declara mais um relatório assim. Você pode enviá-lo como está ou excluí-lo.
# The report has no text of the program's own.
crash_no_texts = Ele não tem nenhum texto que possa ser editado.
# What switching the tier off does, while nothing waits.
crash_off_means_word = Enquanto isto estiver desativado, nenhuma falha é registrada.
# In place of the list, where nothing waits.
crash_nothing_waits = Nenhum relatório de falha aguardando
# What the choice means while no crash is recorded.
crash_means_later = Isto vale assim que as falhas voltarem a ser registradas.
# What was read is not what stands there now.
crash_changed = Nada foi feito: o relatório mudou nesse meio-tempo, talvez porque o programa falhou outra vez. Leia-o novamente como está agora.

## The same with facts in them

crash_tab = Relatórios de falha ({ $count })
crash_when = { PLURAL($count) ->
    [one] { $time }
    [many] { $time }, { $count } de vezes
   *[other] { $time }, { $count } vezes
}
# $identifier: whether the report carries one, yes or no
crash_what_it_is = { $identifier ->
    [yes] Isto é o que { $name } contaria a seus desenvolvedores sobre a falha. Seria enviado para { $url }, com um identificador.
   *[no] Isto é o que { $name } contaria a seus desenvolvedores sobre a falha. Seria enviado para { $url }, sem identificador.
}
# After what the report is: until when it stays here.
crash_nothing_leaves = Nada sai deste computador até você clicar em Enviar.
crash_not_now = Mesmo assim, ele terá que aguardar. { $reason }.
# How much of the report was replaced: nothing.
crash_nothing_replaced = Nada nele parecia ser um dado pessoal, portanto nada foi substituído. Leia-o mesmo assim.
crash_replaced = { PLURAL($count) ->
    [one] { $count } dado pessoal foi substituído. Ele está sublinhado.
   *[other] { $count } dados pessoais foram substituídos. Eles estão sublinhados.
}
crash_would_wait = Quando { $name } falha, o relatório fica aqui até você o ler. Antes, nomes, pastas e endereços são removidos neste computador. Depois você pode editá-lo, enviá-lo ou excluí-lo. O que você enviou ou excluiu aparece no histórico.
crash_would_go = Quando { $name } falha, o relatório é enviado imediatamente, como você escolheu. Antes, nomes, pastas e endereços são removidos neste computador. O que foi enviado está no histórico, byte por byte.
crash_would_not = { $reason }. Por isso, quando { $name } falha, nada sobre a falha é guardado nem enviado.
crash_ask_means = Quando { $name } falha, o relatório aguarda aqui até você enviá-lo ou excluí-lo.
# What “Always send” does.
crash_always_means = Os relatórios de falha são enviados sem perguntar a você.
crash_always_means_later = { PLURAL($count) ->
    [one] Os relatórios de falha são enviados sem perguntar a você. O que já aguarda continua aguardando.
   *[other] Os relatórios de falha são enviados sem perguntar a você. Os que já aguardam continuam aguardando.
}
crash_off_means = { PLURAL($count) ->
    [one] Desativar isto exclui o relatório que aguarda. Depois disso, nenhuma falha é registrada.
   *[other] Desativar isto exclui os { $count } relatórios que aguardam. Depois disso, nenhuma falha é registrada.
}
crash_waiting = { PLURAL($count) ->
    [one] { $count } relatório de falha aguarda você.
   *[other] { $count } relatórios de falha aguardam você.
}
# The question before a report is deleted.
crash_delete_question = Excluir este relatório de falha?
# What deleting a report does.
crash_delete_means = O conteúdo é removido deste computador e nunca enviado. O histórico guarda apenas que ele existiu.
crash_not_saved = Não foi salvo: { $why }.
# What became of a report that was let go, as a title: the server has it.
crash_sent = Enviado
# Below that title, where the server proved which bytes it has.
crash_sent_confirmed = O servidor o tem, e confirmou que recebeu exatamente estes bytes.
# Below that title, where the server did not.
crash_sent_unconfirmed = O servidor o tem. Ele não disse quais bytes recebeu.
# What became of a report that was let go, as a title: the server said no.
crash_refused = Recusado
# What “Refused” means for that report.
crash_refused_means = O servidor o rejeitou. Ele não será enviado novamente.
# What became of a report that was let go, as a title: it was switched off in time.
crash_withdrawn = Retirado
# What “Withdrawn” means for that report.
crash_withdrawn_means = Foi desativado antes do envio. Nunca saiu deste computador.
# What became of a report that was let go, as a title: it grew too old.
crash_expired = Expirado
# What “Expired” means for that report.
crash_expired_means = Não pôde ser enviado durante 30 dias e não será mais enviado.
# What became of a report that was let go, as a title: nobody knows.
crash_unknown = Desconhecido
# What “Unknown” means for that report.
crash_unknown_means = O envio tinha começado, mas nenhuma resposta chegou. Ele pode ter chegado. Não será enviado novamente.
# What became of a report that was let go, as a title: it has not left yet.
crash_queued = Na fila
# Below that title, while it is being sent.
crash_queued_now = Você o liberou. Está sendo enviado agora.
# Below that title, before what stands in the way.
crash_queued_not_yet = Você o liberou, mas ainda não foi possível enviá-lo.
crash_queued_later = Haverá nova tentativa enquanto { $name } estiver em execução, e com “candor deliver”.
# A report was deleted here, as a title.
crash_deleted = Excluído
# What became of what the deleted report said.
crash_deleted_means = O conteúdo não está mais neste computador e nunca foi enviado. O histórico guarda apenas que ele existiu.
# A report went away while this window showed it, as a title.
crash_not_here = Este relatório não está mais aqui
# Why a report is not here any more: somebody deleted it.
crash_meanwhile_deleted = Foi excluído nesse meio-tempo: na linha de comando, em outra janela ou porque foi desativado. Nunca foi enviado.
# Why a report is not here any more: somebody let it go.
crash_meanwhile_released = Foi liberado nesse meio-tempo, na linha de comando ou em outra janela. O histórico diz o que aconteceu com ele.
# Why a report is not here any more, where the history has to say it.
crash_meanwhile_other = Não está mais aguardando. O histórico diz o que aconteceu com ele.
# Why a report is not here any more: somebody cleared the history.
crash_meanwhile_cleared = O histórico foi limpo nesse meio-tempo, e com ele o relatório. Nunca foi enviado daqui.
# After why a report is not here any more, if it was being edited.
crash_typing_lost = O que você estava digitando não foi salvo.
crash_another_sends = Outro processo está enviando por { $name } neste momento.

## What a person writes to the makers, and what became of what they sent

# The tab for what the person writes to a program’s makers, and for what became of what they sent.
feedback_tab_word = Comentários
# Above what is written
feedback_title = Escrever para { $publisher }
# Below that
feedback_goes_to = Ao clicar em Enviar, a mensagem vai para { $url }, sem identificador. Até lá, nada do que você digitar é guardado.
# Why nothing can be sent now; $reason is a clause
feedback_would_not = { $reason }. Por isso, nada do que você escrever pode ser enviado.
# Opens the page with the switches, of which one stands in the way.
feedback_choices = Ir para suas opções
# The choice among several kinds of message that can be written.
feedback_kind = Tipo de mensagem
# A choice in which nothing was chosen, so that nothing of it is sent.
feedback_not_chosen = Não selecionado
# Below a text: how long it is, and how long it may be
feedback_room = { $count } de { $most } caracteres
# In place of what would be sent.
feedback_does_not_fit = O que você escreveu é longo demais. Encurte-o para poder enviar.
# Below what is written; $what: see `mark_folder` and those below it
feedback_warning = Seu texto parece conter { $what }. Ele é enviado como você o digitou, portanto deixe isso só se for sua intenção.
# In `feedback_warning`
mark_folder = uma pasta sua
# In `feedback_warning`
mark_name = o nome da sua conta ou do seu computador
# In `feedback_warning`
mark_email = um endereço de e-mail
# In `feedback_warning`
mark_address = um endereço de rede
# In `feedback_warning`
mark_secret = uma senha ou chave
# In `feedback_warning`
mark_number = um número longo
# In place of what would be sent.
feedback_empty = Assim que você escrever algo, aqui aparece exatamente o que seria enviado.
# The choice changed meanwhile, or the program’s manifest.
feedback_changed = Não foi enviado: o que seria enviado mudou desde que foi mostrado. Confira novamente.
# A message was let go.
feedback_kept = Está a caminho. O que acontecer com a mensagem aparece em “O que você enviou”.
# A message was let go and not sent; $why is a sentence
feedback_not_yet = Está guardada, mas ainda não foi possível enviá-la. { $why } Haverá nova tentativa enquanto { $name } estiver em execução, e com “candor deliver”.
# Above the list of sent messages and crash reports.
feedback_sent = O que você enviou
# In place of that list.
feedback_none_sent = Nada ainda. As mensagens e os relatórios de falha que você enviar aparecem aqui.
# Above that list
feedback_asked_at = Pergunte o que aconteceu com eles quando quiser. A pergunta é enviada para { $url } e contém apenas o número de acompanhamento. Nada é perguntado sem que você peça.
# Above that list
feedback_no_address = { $name } não diz onde você poderia perguntar o que aconteceu com eles.
# Below that list
feedback_more = Aqui aparecem apenas os { $count } mais recentes. “candor reports” lista todos.
# Asks the server about one of them.
feedback_ask = O que aconteceu com ele?
# While one is asked about.
feedback_asking = Perguntando ao servidor…
# Waits for the answer no longer.
feedback_stop = Parar
# Erases one of them on the server, after a question.
feedback_erase = Apagar lá…
# The question before that.
feedback_erase_question = Apagar este relatório no servidor?
# What it does; $url: an address
feedback_erase_means = Pede-se a { $url } que apague o que chegou com este número de acompanhamento; ele fica sabendo apenas esse número. Seus desenvolvedores não poderão mais lê-lo. Isto não pode ser desfeito.
# What it does not do.
feedback_erase_not_all = Cópias de segurança podem mantê-lo por algum tempo; a resposta diz até quando. O histórico deste computador permanece.
# What the server said about one of them.
feedback_erased = Apagado no servidor.
# The server was asked to erase one of them, and its answer was lost.
feedback_may_be_erased = Talvez tenha sido apagado. Apague-o novamente para ter certeza: o servidor responde então como da primeira vez.
# About one of them.
feedback_never_asked = Você ainda não perguntou sobre ele.
# About one of them.
feedback_unfinished = A última pergunta ainda não tem resposta.
# What the server answered about one of them.
feedback_not_known = O servidor não conhece este número, ou não o conhece mais.
# What the server answered about one of them.
feedback_no_sense = Não foi possível entender a resposta do servidor.
# About one of them; $status is a number such as 503
feedback_answered = O servidor respondeu { $status } e não disse nada sobre ele.
# About one of them; $why in the system’s own words
feedback_not_reached = Não foi possível perguntar ao servidor: { $why }.
# About one of them
feedback_elsewhere = Foi enviado para { $url }, e o programa agora usa outro servidor, que não sabe nada dele.
# How far the makers have come with one of them.
feedback_received = Recebido.
# How far the makers have come with one of them.
feedback_seen = Visto pelos desenvolvedores.
# How far the makers have come with one of them.
feedback_fixed = Corrigido.
# How far the makers have come with one of them
feedback_fixed_in = Corrigido em { $version }.
# How far the makers have come with one of them.
feedback_other = Aconteceu com ele algo para o qual esta versão do Candor não tem palavra.
# After that; $time such as “today 20:15”
feedback_asked = Consultado: { $time }.
# Above what the makers answered.
feedback_answer = A resposta deles

## Settings of the window

# The button at the end of the list of programs, and the title of what it opens.
settings = Configurações
# The choice of the colours.
theme = Tema
# Colours: as the system has them.
theme_system = Igual ao sistema
# Colours: by day.
theme_light = Claro
# Colours: by night.
theme_dark = Escuro
# The choice of the size of everything.
text_size = Tamanho do texto
# A text size
percent = { $number }%
# The choice of the language.
language = Idioma
# $language: what the system asks for, in its own words
language_system = Igual ao sistema ({ $language })
# The switch for less movement.
movement_less = Reduzir movimento
# What less movement is.
movement_less_means = Desativa as animações.
# Below the title of the settings: what they are.
settings_means = A aparência desta janela e os programas que ela lista.
# Closes the settings.
settings_done = Concluído
choice_not_written = Sua escolha não pôde ser salva e continua como antes: { $why } ({ $path }).
settings_not_kept = As configurações da janela não puderam ser salvas: { $why }.
# The file with the settings could not be read. $path: where it is kept
settings_unreadable = Estas configurações não puderam ser lidas quando esta janela foi aberta e foram redefinidas; antes que um novo arquivo seja gravado, o antigo é mantido como { $path }.
# No font has the characters of the chosen language
fonts_missing = Nenhuma fonte neste computador tem os caracteres de { $language }. Instale uma, como Noto Sans CJK, e abra esta janela novamente.

## The list of programs

# Above what adds a program.
add_program = Adicionar um programa…
# Above the same, as a heading: no dots, because nothing opens.
add_program_heading = Adicionar um programa
# What a person is asked for when they add a program, and that it does no harm.
add_program_means = Escolha o manifesto do programa, o arquivo .toml que lista tudo o que ele pode enviar. Adicioná-lo não envia nada.
# The field for the path of a manifest.
add_program_path = Arquivo de manifesto
# Adds the program whose manifest was named.
add = Adicionar
program_added = { $name } foi adicionado.
# $why: a whole sentence
demo_not_started = Não foi possível abrir a demonstração. { $why }
no_window = Não é possível abrir uma janela aqui ({ $why }). A linha de comando pode fazer o mesmo: { $command }
program_not_added = Não foi adicionado: { $why }.
# In `program_not_added`: why
no_file_there = não existe o arquivo { $path }
# Leaves a program out of the list.
hide_program = Ocultar este programa
# What hiding a program does, and what not.
hide_means = Isto apenas o oculta aqui. Não muda o que ele tem permissão para enviar.
hidden_programs = { PLURAL($count) ->
    [one] { $count } programa oculto
   *[other] { $count } programas ocultos
}
show_program = Mostrar { $name } novamente
# One switch for every program.
all_programs = Permitir que os programas enviem
# What the switch for every program does.
all_programs_off_means = Desativar isto desativa todos os programas de uma vez e muda seus identificadores. Ativar isto traz de volta, como estavam, as opções dos programas que tinham sido desativados.
# Why the switch for every program cannot be moved.
all_programs_locked = Todos os programas estão desativados. Ative-os um por um.
# Opens the system’s own dialog for files.
choose_file = Escolher um arquivo…
# The system has no dialog for files.
no_dialog = Não há diálogo de arquivos aqui. Digite o caminho do arquivo.
# Takes a manifest that cannot be used out of the list of programs.
forget_manifest = Remover da lista
# $names: the manifest files of programs that the switch for all of them could not switch off
all_programs_not_reached = { PLURAL($count) ->
    [one] Não foi desativado: { $names }. Seu manifesto não pode ser usado, portanto o Candor não sabe onde a escolha é mantida. O que você escolheu antes para ele continua valendo.
   *[other] Não foram desativados: { $names }. Seus manifestos não podem ser usados, portanto o Candor não sabe onde as escolhas são mantidas. O que você escolheu antes para eles continua valendo.
}
# $folders: folders of manifests that could not be read, or not all of them; programs that the switch for all of them could not switch off are unknown
all_programs_not_looked_into = Nem todos os manifestos puderam ser lidos: { $folders }. Os programas cujos manifestos estão ali podem não ter sido desativados. O que você escolheu antes para eles continua valendo.
# $names: programs that the switch for all of them does not switch on again
all_programs_left_off = { PLURAL($count) ->
    [one] { $names } continua desativado. Ative-o separadamente: uma versão mais antiga pode enviar mais do que você escolheu.
   *[other] { $names } continuam desativados. Ative-os um por um: versões mais antigas podem enviar mais do que você escolheu.
}

## A single field

# A small switch beside a field, for screen readers
send_field = Enviar { $field }
# Beside a field that the person withholds.
field_withheld = Omitido. O resto da mensagem é enviado mesmo assim.
# Beside a field that the person withholds, where nothing is sent at all.
field_left_out = Omitido.
# $entry: what stands in the file by hand, such as app_opened/*
field_withheld_wider = Omitido junto com outros por “{ $entry }” no arquivo. Você só pode mudar isso lá.
# Above the switches of single fields.
withhold_means = Desative um campo para omitir somente ele.

## Identity

# Copies the identifier.
identity_copy = Copiar identificador
# Said quietly for some seconds: the identifier was copied.
identity_copied = Identificador copiado.
# Asks whether to replace the identity.
identity_replace = Substituir identificador…
# The question whether to replace the identity.
identity_replace_question = Substituir seu identificador?
# What replacing it does.
identity_replace_means = De agora em diante, as mensagens têm um novo identificador, e os servidores tratarão você como alguém novo. Eles mantêm o que receberam com o antigo. O que já está na fila ainda é enviado com ele.
# Yes: replace the identity.
identity_replace_it = Substituir
# No: keep the identity.
identity_keep = Cancelar
# The identity was replaced.
identity_replaced = Seu identificador foi substituído.

## On the server

# Above what a person can do about what the server has of theirs.
server = No servidor
# $url: an address
server_where = Pergunta a { $url }, e somente quando você clica em um botão.
# What the server learns when it is asked.
server_says_who = O servidor recebe uma prova de que seus identificadores são seus e vê seu endereço IP.
# The same where identifiers change every month.
server_says_months = Ele também fica sabendo quais identificadores de meses diferentes vão juntos.
# In place of the buttons, while there is nothing to ask for.
server_nothing_yet = Nada foi enviado com um identificador ainda, portanto não há nada que o servidor pudesse encontrar.
# A button.
server_fetch = Obter o que o servidor tem
# A button that asks first.
server_erase = Apagar lá…
# A button that opens the server’s page in the browser.
server_page = Abrir a página dele
# Ends what is being asked.
server_cancel = Cancelar
# $place: of the identifier that is asked about; $messages: such as “3 messages”
server_progress = Perguntando sobre o identificador { $place } de { $of }. Até agora: { $messages }.
# While nothing is known yet.
server_asking = Perguntando ao servidor…
# $messages: such as “3 messages”
server_has = O servidor tem { $messages } de você.
# What came.
server_has_none = O servidor não tem nada de você.
# $days: such as “a year”
server_keeps = Ele diz que mantém as mensagens por { $days }.
# Only a part of it came.
server_more = O servidor tem mais de você do que é obtido de uma vez; a própria página dele fornece tudo como arquivo.
# Messages that both have.
server_same = Igual aqui e lá
# Messages that only this computer has.
server_only_here = Somente aqui
# Messages that only the server has.
server_only_there = Somente lá
# One of the three lists; $count: how many messages are in it
server_side = { $name }: { $count }
# Below a long list; $messages: such as “3 messages”
server_first = Listadas aqui, as primeiras: { $messages }.
# $time: see `today_at_inside`
server_waits = O servidor pede uma pausa. As perguntas continuam depois deste horário: { $time }.
# Why identifiers are kept that no message carries any more.
server_former = Identificadores anteriores são mantidos apenas para isto, até que o que foi enviado com eles seja apagado lá ou você os esqueça.
# The name of the list, for screen readers.
server_list = Mensagens comparadas
# The name of the bytes, for screen readers.
server_bytes = Bytes exatos
# In place of an empty list.
server_none = Nenhuma
# $messages: such as “3 messages”
server_beyond_counted = Contadas e não guardadas, como declaram os desenvolvedores, portanto ninguém pode encontrar as suas entre as outras: { $messages }.
# $messages: such as “3 messages”
server_beyond_without = Enviadas sem identificador, portanto ninguém pode encontrar as suas lá: { $messages }.
# $messages: such as “3 messages”
server_beyond_elsewhere = Enviadas para outro endereço: { $messages }.
# $messages: such as “3 messages”
server_beyond_over = Enviadas com um identificador que foi apagado lá ou que este computador esqueceu: { $messages }.
# $messages: such as “3 messages”
server_beyond_unfinished = Não estão no que foi obtido, e o servidor tem mais do que isso: { $messages }.
# $why: see server_why
server_not_fetched = Nada foi obtido: { $why }.
# $why: see server_why
server_not_erased = Não é certo que algo tenha sido apagado: { $why }.
# $why: see server_why
server_not_opened = A página não foi aberta: { $why }.
# $messages: such as “3 messages”
server_erased = Apagado no servidor: { $messages }.
# $date: a day
server_backups = Até quando as cópias de segurança dele têm cópias: { $date }.
# What follows from erasing.
server_replaced = Seu identificador foi substituído: a próxima mensagem recebe um novo.
# $messages: such as “3 messages”
server_withdrawn = Na fila com o identificador antigo, e não mais enviadas: { $messages }.
# What erasing cannot reach.
server_counted_stays = O que só foi contado não pode ser encontrado e continua contado.
# $done and $of: how many identifiers; $why: see server_why
server_part = Feito para { $done } de { $of } identificadores, depois terminou: { $why }.
# $why: see server_why
server_after = O servidor apagou, mas nem tudo o que segue pôde ser feito aqui: { $why }.
# The page is on its way to the browser.
server_page_opened = A página dele abre no seu navegador, com um link que funciona uma única vez.
# Asks whether to erase.
server_erase_question = Apagar o que o servidor tem de você?
# What it does; $url: an address
server_erase_means = Pede-se a { $url } que apague todas as mensagens com um de seus identificadores, inclusive os anteriores. Isto não pode ser desfeito.
# What it does on this computer.
server_erase_here = Seu identificador é então substituído, e as mensagens que ainda aguardam com ele não são enviadas. O histórico deste computador permanece.
# What it does not do.
server_erase_not_all = Cópias de segurança podem mantê-las por algum tempo; a resposta diz até quando. O que só foi contado não pode ser encontrado.
# Yes: erase.
server_erase_it = Apagar lá
# No: do not erase.
server_erase_not = Cancelar
# A quiet link below the buttons.
server_forget = Esquecer identificadores anteriores…
# The question whether to forget earlier identifiers.
server_forget_question = Esquecer seus identificadores anteriores?
# What that means.
server_forget_means = O que os servidores têm com eles permanece lá, e depois disso ninguém, nem mesmo você, pode obtê-lo ou apagá-lo. Isto não pode ser desfeito. Nenhum servidor é consultado.
# What happens on this computer.
server_forget_here = As mensagens que ainda aguardam com eles não são enviadas. O identificador em uso e o histórico deste computador permanecem.
# Yes: forget them.
server_forget_it = Esquecer
# Afterwards, and among the decisions.
server_forgot = Identificadores anteriores esquecidos: { $count }.
# In `server_not_fetched` and the like: why
server_cancelled = você cancelou
# In `server_not_fetched` and the like: why
server_why_not_offered = os desenvolvedores não oferecem isso
# In `server_not_fetched` and the like: why
server_why_conflict = dois manifestos reivindicam este programa, portanto não está claro de qual servidor se trata
# In `server_not_fetched` and the like: why
server_why_no_identifier = nada foi enviado para lá com um identificador
# In `server_not_fetched` and the like: why
server_why_new_server = o programa agora indica outro servidor, { $url }; nada aqui diz que ele tenha algo de você, e ele não recebe prova alguma antes de você concordar em “Opções”
# In `server_not_fetched` and the like: why; $status: a number
server_why_refused = o servidor não aceita a prova ({ $status })
# In `server_not_fetched` and the like: why; $status: a number
server_why_not_there = o servidor não tem essa página ({ $status })
# In `server_not_fetched` and the like: why; $status: a number
server_why_busy = o servidor não pode responder agora ({ $status }); tente mais tarde
# The same; $time: see `today_at_inside`
server_why_busy_until = o servidor não pode responder agora ({ $status }); ele pede que você tente depois deste horário: { $time }
# In `server_not_fetched` and the like: why
server_why_unreadable = a resposta do servidor não pode ser usada
# Among the decisions; $messages: such as “3 messages”
server_asked_fetch = Obtido o que o servidor tem: { $messages }.
# Among the decisions, after that.
server_asked_more = O servidor tinha mais.
# Among the decisions, after what was asked; $count: a number
server_asked_requests = Número de requisições: { $count }.
# Among the decisions.
server_asked_page = A página do servidor foi aberta.
# Among the decisions.
server_asked_in_vain = O servidor foi consultado, sem sucesso.
# Among the decisions: nobody was there any more to hear the answer.
server_asked_open = O servidor foi consultado; a resposta não é conhecida.
# Among the decisions: an erasure whose answer is not known.
server_asked_maybe = Pediu-se ao servidor que apagasse o que tem. Talvez tenha sido apagado: a resposta não chegou.
# Among the decisions: an erasure whose answer is not known; later the server refused a message because it had erased.
server_asked_over = Pediu-se ao servidor que apagasse o que tem. O comprovante não chegou, mas depois ele disse que foi apagado.

## What is new, side by side

# Above what is new or wider, or described in other words.
news_open = O que mudou
# Above what the person agreed to.
news_column_before = Quando você concordou
# Above what is asked for now.
news_column_now = Agora
# Below “When you agreed”: nothing of it was there.
news_was_not_there = Ainda não existia.

## How much, and how often

# What a message amounted to lately
volume_measured = { PLURAL($count) ->
    [one] { $count } nos últimos 30 dias, { $size }.
    [many] { $count } nos últimos 30 dias, { $size } no total.
   *[other] { $count } nos últimos 30 dias, { $size } no total.
}
# The same where the choice was another meanwhile
volume_scaled = { PLURAL($count) ->
    [one] { $count } nos últimos 30 dias; com estes interruptores, cerca de { $size }.
    [many] { $count } nos últimos 30 dias; com estes interruptores, cerca de { $size }.
   *[other] { $count } nos últimos 30 dias; com estes interruptores, cerca de { $size }.
}
# A message that is sent again and again
volume_repeats = Enquanto { $name } está em execução, { PLURAL($count) ->
    [one] { $count } por hora
   *[other] { $count } por hora
}, cerca de { $size }.
volume_tier = { $size } por mês
# Below a switch that was switched on: a message is now sent. $fields: see `field_count`
adds_message = Acrescenta a mensagem “{ $message }” ({ $fields }).
# Below a switch that was switched off: a message is no longer sent
takes_out_message = Remove a mensagem “{ $message }”.
# Below a switch that was switched on: a message says more
adds_fields = { PLURAL($count) ->
    [one] Acrescenta { $count } campo a “{ $message }”.
   *[other] Acrescenta { $count } campos a “{ $message }”.
}
# Below a switch that was switched off: a message says less
takes_out_fields = { PLURAL($count) ->
    [one] Remove { $count } campo de “{ $message }”.
   *[other] Remove { $count } campos de “{ $message }”.
}
# Below the name of something that was found: what kind of thing it is, and what it means
found_kind = { $kind }. { $means }
# Below a list of what was found that is cut
find_more = { PLURAL($count) ->
    [one] e mais { $count }. Acrescente uma palavra para restringir.
   *[other] e mais { $count }. Acrescente uma palavra para restringir.
}
# Above the exact bytes of a message.
as_sent_means = Estes são os bytes exatos.
# Above the bytes of a message, laid out to be read.
to_read_means = Formatado para leitura. “Como enviado” mostra os bytes exatos.

## Several messages of the history

copy_rows = { PLURAL($count) ->
    [one] Copiar { $count } mensagem
    [many] Copiar { $count } de mensagens
   *[other] Copiar { $count } mensagens
}
rows_chosen = { PLURAL($count) ->
    [one] { $count } selecionada
    [many] { $count } selecionadas
   *[other] { $count } selecionadas
}
rows_copied = { PLURAL($count) ->
    [one] { $count } mensagem copiada.
    [many] { $count } de mensagens copiadas.
   *[other] { $count } mensagens copiadas.
}
# More were chosen than fit
rows_copied_part = Foram copiadas apenas as { $count } mais antigas de { $all } mensagens, { $size }: mais seria demais para colar. Um relatório em “Seus dados” tem todas.
# For screen readers: how several rows are chosen without a mouse.
rows_keys = Shift seleciona várias, Ctrl+Seta para cima e Ctrl+Seta para baixo movem sem selecionar, Ctrl+Espaço acrescenta aquela, Ctrl+A seleciona todas as exibidas, Esc deixa uma, Ctrl+C copia a seleção.

## The table of the history: its columns, and the way to the newest message

# For screen readers: how the columns are made wider without a mouse.
width_keys = Shift+Seta para a esquerda e Shift+Seta para a direita estreitam ou alargam a coluna; Delete a ajusta ao conteúdo.
# For screen readers: what makes a column wider
width_of = Largura: { $column }
# A button over the rows: so many have come that are not in sight; an arrow follows
newer = { PLURAL($count) ->
    [one] { $count } mais recente
    [many] { $count } mais recentes
   *[other] { $count } mais recentes
}
# In place of the rows, above a button that shows everything again.
nothing_matches = Nada corresponde à pesquisa e aos filtros.

## Until when a message waits

# After what became of a message: nobody is there to send it, and when that changes
nobody_sends = { $name } não está em execução, até onde o Candor sabe. Isto será enviado na próxima vez que for executado.
# The same where the server asked to wait. $time: inside a sentence
nobody_sends_asked = { $name } não está em execução, até onde o Candor sabe. O servidor pediu para aguardar (até: { $time }). Isto será enviado quando for executado depois disso.
next_attempt = Próxima tentativa: { $time }.
next_attempt_asked = O servidor pediu para aguardar. Próxima tentativa: { $time }.

## The whole request with a message

# The form that shows it.
whole_request = Requisição
# $size: of the body. The digest itself follows on a line of its own
request_digest = SHA-256 do corpo ({ $size }):
# How to check that by hand
request_check = Para conferir por conta própria, salve o corpo e execute { $command }. O resultado são os mesmos dígitos.
# In place of the body.
request_not_whole = O histórico não tem mais tudo o que havia nesta requisição, por isso o corpo não pode ser mostrado. Os cabeçalhos e o resumo são como quando ela foi enviada.
# Above a request that never left.
request_stayed = Não houve conexão, portanto nada desta requisição saiu do seu computador.
# The answer to it, as a heading.
answer_word = Resposta
# Saves the exact bytes of the body.
save_body = Salvar corpo…
body_saved = O corpo foi salvo em { $path }
body_not_saved = O corpo não foi salvo: { $why }.
# Why: the history does not have it.
body_gone = o histórico não o tem mais
# Why something was not done about a program: between the click and the deed its manifest went away
program_gone = seu manifesto sumiu ou não pode mais ser usado

## What a decision changed

# $tiers: a list of names
decision_on = Ativado: { $tiers }.
decision_off = Desativado: { $tiers }.
# $fields: a list of fields
decision_withheld = Omitido: { $fields }.
decision_allowed = Incluído novamente: { $fields }.
decision_cause = { $event } ({ $tier })
# A decision: no to everything, after a yes.
decision_all_off = Envio desativado.
# A decision: yes to sending, after a no. What is on now follows.
decision_all_on = Envio ativado.
# $until: see pause_until and pause_until_resumed
decision_paused = Em pausa { $until }.
# A decision: a pause was ended.
decision_resumed = Retomado.
# A decision about crash reports.
decision_ask = Relatórios de falha: perguntar sempre.
# A decision about crash reports.
decision_always = Relatórios de falha: enviar sempre.
# A decision about what had changed in the program’s description: a yes to it, or that it was seen.
decision_news = O que mudou foi visto ou respondido.
# A decision that changed no switch.
decision_other = Nenhum interruptor mudou.

## Texts of the built-in programs (SkellyCam, ETS2LA)

skellycam_about = Grava vídeo sincronizado de várias câmeras.
skellycam_existence_ping = Sinal de existência
skellycam_existence_ping_summary = Diz que o SkellyCam foi iniciado, e em qual versão.
skellycam_existence_ping_why = Mostra quantas pessoas usam o SkellyCam.
skellycam_system_fingerprint = Impressão digital do sistema
skellycam_system_fingerprint_summary = Qual sistema operacional e qual hardware você usa.
skellycam_system_fingerprint_why = Mostra aos desenvolvedores quais plataformas atender primeiro.
skellycam_usage_analytics = Análise de uso
skellycam_usage_analytics_summary = Quais botões e recursos você usa, nunca o que você grava.
skellycam_usage_analytics_why = Mostra o que vale a pena melhorar.
skellycam_app_opened_title = SkellyCam iniciado
skellycam_app_opened_when = Ao iniciar o SkellyCam
skellycam_app_opened_event = O que esta mensagem diz: o SkellyCam foi iniciado.
skellycam_app_opened_app_name = Qual programa envia isto.
skellycam_app_opened_app_version = Qual versão do SkellyCam você usa.
skellycam_app_opened_system_os = Qual sistema operacional este computador usa.
skellycam_app_opened_system_os_version = Qual versão do sistema operacional este computador usa.
skellycam_app_opened_system_architecture = Que tipo de processador este computador tem.
skellycam_app_opened_system_cpu_count = Quantos processadores este computador tem.
skellycam_app_opened_system_total_ram_gb = Quanta memória este computador tem.
skellycam_app_opened_system_python_version = Com qual versão do Python o SkellyCam funciona.
skellycam_feature_used_title = Recurso usado
skellycam_feature_used_when = Quando você usa um recurso do SkellyCam
skellycam_feature_used_event = O que esta mensagem diz: um recurso foi usado.
skellycam_feature_used_feature = Qual recurso foi usado, desta lista fixa. Nunca um nome de arquivo, uma imagem ou uma gravação.
ets2la_about = Dirige caminhões sozinho no Euro Truck Simulator 2 e no American Truck Simulator.
ets2la_activity_ping = Sinal de atividade
ets2la_activity_ping_summary = Diz a cada dois minutos que o ETS2LA está em execução.
ets2la_activity_ping_why = Mostra quantas pessoas estão usando o ETS2LA agora.
ets2la_performance = Velocidade e plugins
ets2la_performance_summary = Com que fluidez o ETS2LA funciona e quais plugins estão ativados.
ets2la_performance_why = Ajuda a encontrar o que deixa o ETS2LA lento.
ets2la_crash_reports = Relatórios de falha
ets2la_crash_reports_summary = Em que parte o programa falhou. Nomes e pastas são removidos aqui antes, e você pode ler cada relatório antes do envio.
ets2la_crash_reports_why = Ajuda a corrigir primeiro os erros mais comuns.
ets2la_activity_ping_title = O ETS2LA está em execução
ets2la_activity_ping_when = A cada dois minutos enquanto o ETS2LA está em execução
ets2la_activity_ping_event = O que esta mensagem diz: o ETS2LA está em execução.
ets2la_activity_ping_id = Um número aleatório que distingue as instalações, para que nenhuma seja contada duas vezes. Ele muda todo mês e não deriva de nada neste computador.
ets2la_performance_when = A cada dez minutos enquanto o ETS2LA dirige, e quando ele é fechado
ets2la_performance_event = O que esta mensagem diz: com que fluidez o ETS2LA funciona.
ets2la_performance_app_version = Qual versão do ETS2LA você usa.
ets2la_performance_fps = Quantos quadros foram desenhados em cada taxa durante estes dez minutos.
ets2la_performance_plugins = Quais dos plugins do próprio ETS2LA estavam ativados nesse tempo, desta lista fixa.
ets2la_crash_report_title = O ETS2LA falhou
ets2la_crash_report_when = Quando o ETS2LA falha
ets2la_crash_report_event = O que esta mensagem diz: o ETS2LA falhou.
ets2la_crash_report_count = Quantas vezes a mesma falha aconteceu antes de você ver este relatório.
ets2la_feedback = Seus comentários
ets2la_feedback_summary = O que você escreve aos desenvolvedores, e somente quando você envia.
ets2la_feedback_why = Permite pedir algo ou dizer o que deu errado.
ets2la_feedback_title = Mensagem aos desenvolvedores
ets2la_feedback_when = Quando você envia uma
ets2la_feedback_event = O que esta mensagem diz: você escreveu algo.
ets2la_feedback_message = O que você escreve a eles.
ets2la_crash_report_traceback = Em que parte o programa falhou: funções e números de linha. Nomes, pastas, endereços e códigos longos são removidos antes neste computador.

## What could not be done, and why

# Another manifest is in the way: it claims the same program
conflict_claims = { $file } diz que { $app } envia para { $destination }
# Another manifest is in the way: two programs may not share a folder
conflict_shares_folder = { $name } usa a mesma pasta
# Anything that failed and has no sentence of its own. $why: see `log_unusable`, `identity_io`, `system_not_allowed`
not_done = Não funcionou: { $why }.
# A choice is in force, and its receipt is written later. $why: see `log_unusable` and those below it
trouble_receipt_waits = Sua escolha está em vigor. Ela aparecerá entre suas decisões assim que for possível gravar no histórico novamente: { $why }.
# The same where no file can be written at all
trouble_receipt_lost = Sua escolha está em vigor. Mas ela não aparecerá entre suas decisões até a próxima, porque não é possível gravar nem no histórico ({ $log }) nem em um arquivo ao lado dele ({ $file }).
# A choice that ends the identity could not do so
trouble_identity_kept = Não foi possível pôr de lado o identificador antigo: { $why }.
# Receipts that waited for the log could not be read. $why: see `log_unusable` and those below it
trouble_receipts_unread = Sua escolha está em vigor. Apenas registros anteriores de suas decisões, que aguardam no arquivo { $file }, não puderam ser lidos: { $why }.
# Why a choice could not be written
not_written_no_tier = Este programa não tem a categoria “{ $tier }”.
# $entry: what should have been the name of a field
not_written_no_entry = “{ $entry }” não é o nome de um campo.
# Why a choice could not be written
not_written_not_answered = Você ainda não respondeu para este programa: ative ou desative algo primeiro.
# In `choice_not_written`: why
not_written_in_the_way = há outra coisa onde o arquivo deveria estar; mova-a primeiro para outro lugar
# In `choice_not_written`: why
not_written_never_was_one = o arquivo que está lá não contém as configurações de um programa e se perderia; mova-o primeiro para outro lugar
# In `choice_not_written`: why
not_written_one_of_ours = o Candor usa o arquivo que está lá para outra coisa; remova primeiro o link que leva a ele
# In `choice_not_written`: why
not_written_looping_link = é um link que volta para si mesmo; remova-o primeiro
# In `choice_not_written`, `identity_io` and `log_io`: why
not_written_held = outro programa o está usando; tente novamente
# In `choice_not_written`: why
not_written_no_locks = o sistema de arquivos de lá não tem travas, e sem elas só um não é gravado
# In `choice_not_written`: why
not_written_too_many_copies = há cópias demais mantidas ao lado dele
# In `choice_not_written`: why
not_written_contended = outro programa ficou alterando o arquivo; tente novamente
# The secret behind the identity. $why: what the system said
identity_io = o segredo por trás do seu identificador não pode ser lido ou gravado: { $why }
# The secret behind the identity
identity_damaged = o segredo por trás do seu identificador está danificado; mova o arquivo { $file } para outro lugar e um novo será criado
# The secret behind the identity
identity_no_randomness = o sistema operacional não fornece números aleatórios
# A notice. $why: see `identity_io` and those below it
identity_unusable = O que tem um identificador não é registrado: { $why }.
# Why the history cannot be used. $why: in the words of the database
log_unusable = o histórico não pode ser usado: { $why }
# Why the history cannot be used
log_no_room = o disco está cheio, e até para ler o histórico é preciso um pouco de espaço ao lado dele; libere espaço e tente novamente
# Why the history cannot be used
log_newer = uma versão mais recente do Candor gravou o histórico (versão { $version }); ele fica como está ({ $path })
# Why the history cannot be used
log_not_ours = o banco de dados que está no lugar do histórico não é do Candor; mova-o para outro lugar ({ $path })
# Why the history cannot be used
log_path_too_long = o histórico não pode ser usado, porque seu caminho tem mais de { $most } bytes, o máximo para um banco de dados; mova a pasta ({ $path })
# Why the history cannot be used
log_no_locks = o histórico não pode ser usado, porque não é possível travar arquivos onde ele está; mova a pasta para outro disco ({ $folder })
# Why the history cannot be changed
log_read_only = o histórico só pode ser lido; não é possível gravar nada onde ele está
# Why the history cannot be read
log_unsettled = o histórico só pode ser lido, e antes seria preciso gravar algo nele; copie a pasta dele para um lugar onde isso seja possível ({ $path })
# Why clearing the history is not complete
log_being_read = tudo foi removido, mas outro programa está lendo o histórico, e o que havia nele ainda está no arquivo; limpe-o novamente daqui a pouco
# Why the log cannot be used
log_forked = este processo é uma bifurcação (fork) de outro que tinha o histórico aberto e não pode usá-lo; inicie um processo próprio para isto
# Why the log cannot be used
log_in_the_way = o que deveria ser um arquivo do histórico não é um arquivo, e sim { $what }; mova-o para outro lugar ({ $path })
# Why the history cannot be used. $why: what the system said
log_io = o histórico não pode ser lido ou gravado: { $why }
# Why the history cannot be used. $what: in English
log_unexpected = o histórico contém algo inesperado: { $what }
# In `crash_not_saved`: why
edit_not_declared = esta versão do programa não conhece o relatório de falha “{ $event }”, por isso ele não pode ser editado; pode ser enviado como está ou excluído
# In `crash_not_saved`: why
edit_not_editable = “{ $field }” não é um texto que você possa editar neste relatório; você pode editar { $fields }
# In `crash_not_saved`: why
edit_nothing = “{ $field }” não é um texto que você possa editar neste relatório; ele não tem nenhum
# In `crash_not_saved`: why
edit_not_there = este relatório não tem texto em “{ $field }”
# In `crash_not_saved`: why. $takes: see `kind_text` and those around it
edit_wrong_type = o novo texto não é o que “{ $field }” aceita ({ $takes })
# In `crash_not_saved`: why. $takes: see `kind_text` and those around it
edit_too_long = o novo texto é longo demais para “{ $field }” ({ $takes })
# In `last_attempt`: why
failure_answered = o servidor respondeu { $status }
# In `last_attempt`: why. $variable: the name of an environment variable
failure_proxy = sem conexão: { $variable } não indica um proxy que possa ser usado ({ $why })
# In `last_attempt`: why. $variable: the name of an environment variable
failure_proxy_protocol = sem conexão: o proxy indicado por { $variable } usa { $protocol }; só HTTP e HTTPS podem ser usados
# In `last_attempt`: why
failure_no_connection_in_time = sem conexão a tempo
# In `last_attempt`: why. $why: in the words of the network
failure_no_connection = sem conexão: { $why }
# In `last_attempt`: why
failure_no_answer_in_time = sem resposta a tempo
# In `last_attempt`: why. $why: in the words of the network
failure_no_answer = sem resposta: { $why }
# In `failure_no_connection`: nothing listens there, or it may not be reached.
network_refused = foi recusada
# In `failure_no_connection`: there is no network, or none that leads there.
network_unreachable = a rede não chega até lá
# In `failure_no_connection`: the server’s name could not be looked up, as without any network.
network_no_such_name = não foi possível consultar o nome do servidor
# In `failure_no_connection` and `failure_no_answer`: the connection ended too early.
network_broke_off = a conexão foi interrompida
# Why a manifest cannot be used
refusal_not_a_file = isto não é um arquivo
# Why a manifest cannot be used
refusal_too_long = o manifesto tem mais de { $count } bytes
# Why a manifest cannot be used
refusal_utf16 = o manifesto está gravado em UTF-16; salve-o como UTF-8
# Why a manifest cannot be used
refusal_not_utf8 = o manifesto não é texto em UTF-8; salve-o como UTF-8
# Why manifests of a folder are not used
refusal_left_out = manifestos desta pasta que ficaram de fora: { $count }; são lidos no máximo { $files }, { $mib }{"\u00A0"}MB no total, os mais curtos primeiro
# In `problem_wrong_type`: what is wrong
wrong_not_an_object = deveria ser um objeto JSON, mas é outra coisa
# In `problem_wrong_type`: what is wrong
wrong_no_main_switch = falta telemetry_enabled, o interruptor principal
# In `problem_wrong_type`: what is wrong. $key: the name of a key
wrong_missing = falta { $key }
# In `problem_wrong_type`: what is wrong. $key: the name of a key
wrong_twice = { $key } aparece duas vezes
# In `problem_wrong_type`: what is wrong. $expected: see `expected_format` and those below it
wrong_value = { $key } deveria ser { $expected }, mas é { $found }
# In `wrong_value`
expected_format = o número 1
# In `wrong_value`
expected_true_or_false = true ou false
# In `wrong_value`
expected_switches = um objeto de true ou false
# In `wrong_value`
expected_texts = uma lista de textos
# In `wrong_value`
expected_entries = uma lista de entradas como "event/field"
# In `wrong_value`
expected_ask_or_always = "ask" ou "always"
# In `wrong_value`
expected_pause = null, um horário ou "resumed"
# In `wrong_value`
expected_days_and_mib = um objeto com days e mib
# In `wrong_value`
expected_whole_number = um número inteiro
# In `wrong_value`
expected_object = um objeto
# In `wrong_value`
expected_text = um texto
# In `wrong_value`
expected_time = um horário como 2026-11-21T20:15:03Z
# In `wrong_value`
expected_times = um objeto de horários
# In `problem_writable`: who
writer_another_account = pertence a outra conta
# In `problem_writable`: who
writer_everybody = qualquer conta pode gravar nele
# In `problem_writable`: who
writer_group = seu grupo pode gravar nele
# In `problem_writable`: who
writer_access_list = sua lista de acesso dá esse direito a outros
# In `problem_not_a_file`: what it is
instead_folder = uma pasta
# In `problem_not_a_file`: what it is
instead_device = um dispositivo ou um pipe
# In `problem_not_a_file`: what it is
instead_link = um link
# What the operating system said
system_not_allowed = não é permitido
# What the operating system said
system_no_room = o disco está cheio
# What the operating system said
system_read_only = o disco é somente leitura
# What the operating system said
system_not_there = não está lá
# What is wrong with a file
system_not_a_file = não é um arquivo, e sim { $what }
# What is wrong with a file
system_too_long = tem { $count } bytes, e no máximo { $most } são lidos

## A report
# What a report for a spreadsheet is called.
report_table = Tabela (CSV)
# What a report in every form is called.
report_all = Tudo junto (ZIP)
# The name of the last column of a table, which explains the table.
report_csv_means = Como ler: os horários estão em UTC. Uma célula que começaria com = + - @ | % ou U+0027 tem um U+0027 na frente, para que nenhuma planilha calcule com ela; sem esse U+0027 fica o que havia. Caracteres que não aparecem têm seu nome. Os bytes exatos estão no relatório em JSON.
# What the file README.txt in an archive says.
report_zip_means = report.html é para ler, report.csv é para uma planilha e report.json tem tudo para outros programas. Na pasta de cada programa estão seu manifesto (tudo o que ele pode enviar), a escolha (o que o programa guarda para si nesse arquivo está oculto) e o texto aceito. SHA256SUMS tem a soma de cada arquivo: “sha256sum -c SHA256SUMS” ou “candor verify” com o arquivo ZIP as confere.
# Above what there is in a few sentences. $name: the program
report_in_short = { $name } em resumo
# $messages: such as “3 messages”. $size: such as “1.5 KB”. $first, $last: moments in full
report_span = { $messages }, { $size } no total, registradas entre { $first } e { $last }.
# $sent: such as “3 messages”. $confirmed: a number
report_sent = Enviado: { $sent }. Confirmado pelos recibos do servidor: { $confirmed }.
# $messages: such as “3 messages”
report_waiting = Aguardando: { $messages }.
# $count: a number. Why stands further down in the same report
report_dropped_count = Descartado antes de ser registrado: { $count }.
# Which messages are in a report. $time: a moment in full
report_from = Somente mensagens a partir de { $time }.
# Which messages are in a report. $time: a moment in full
report_before = Somente mensagens antes de { $time }.
# Which messages are in a report. $tiers: their names
report_of_tiers = Somente mensagens de: { $tiers }.
# Above what was recorded for each tier, whatever became of it.
report_by_tier = O que foi registrado para cada categoria
# A tier with no messages.
report_tier_none = Nada foi registrado para ela.
# Before the field for words in a saved page.
report_search = Pesquisar
# No tier left out of a saved page’s list.
report_any_tier = Todas as categorias
# No state left out of a saved page’s list.
report_any_state = Todos os estados
# No month left out of a saved page’s list.
report_any_month = Todos os meses
# Before the choice of a month.
report_month = Mês
# Turns to newer rows of a list.
report_newer = Mais recentes
# Turns to older rows of a list.
report_older = Mais antigas
# Before how many rows are listed at once.
report_per_page = Por página
# Nothing was found in a saved page.
report_no_match = Nenhuma mensagem corresponde.
# While a saved page is being searched.
report_searching = Pesquisando…
# In place of a list that only a script can show.
report_no_script = Tantas mensagens só podem ser listadas pelo script da página, e os scripts estão desativados aqui. O relatório como tabela ou em JSON também as tem.
# In place of a list that an old browser cannot show.
report_old_browser = Este navegador é antigo demais para listar as mensagens. O relatório como tabela ou em JSON também as tem.
# Above how a saved page is read.
report_how = Como ler esta página
# How a saved page is read: the messages.
report_how_messages = Cada mensagem está aqui com os bytes exatos que foram guardados neste computador antes de qualquer envio. Uma mensagem enviada leva à sua requisição, e a requisição à resposta do servidor.
# How a saved page is read: receipts.
report_how_receipts = Um recibo é o SHA-256 que o servidor calculou sobre o que recebeu. Se for igual ao anotado aqui antes do envio, o servidor recebeu exatamente estes bytes.
# How a saved page is read: checking it. The command stays as it is.
report_how_check = “candor verify” com este arquivo confere se as mensagens têm os resumos anotados para elas. Não pode provar quem escreveu o arquivo: nada nele é assinado.
# How a saved page is read: what is not in it.
report_how_hidden = Segredos e provas são omitidos: no lugar deles está [hidden]. Caracteres que não aparecem têm seu nome, como ⟨U+200B⟩.
# How a saved page is read: that nothing is loaded.
report_how_offline = Esta página não carrega nada de nenhuma rede e não envia nada. Seu único script desempacota e lista o que há neste arquivo.
# Before the form in which a report is saved.
report_format = Formato
# Before the first day of a report.
report_from_day = De
# Before the last day of a report.
report_until_day = Até (inclusive)
# In the empty field for a day: how one is written.
report_day_hint = 2026-01-31
# Before which programs a report is about.
report_about = Sobre
# A report is about the program that is shown.
report_this_program = Este programa
# A report is about every program on this computer.
report_all_programs = Todos os programas deste computador
# Asks where the report goes.
report_save = Salvar relatório…
# Ends the saving of a report.
report_cancel = Cancelar
# A report was cancelled.
report_stopped = Cancelado. Nada foi salvo.
# Opens the report that was saved.
report_open = Abrir
# Opens the folder with the report that was saved.
report_show = Mostrar na pasta
# What was typed for a day is none.
report_not_a_day = Um dia é escrito assim: 2026-01-31.
# The last day of a report is before the first.
report_backwards = O último dia é anterior ao primeiro.
# No tier is chosen for a report.
report_no_tier = Escolha pelo menos uma categoria.
# Where so much was recorded that a page of it is long
report_long_page = Abrir uma página com tudo isso leva um minuto ou mais em um navegador, e gigabytes de memória. Com menos dias é rápido.
# How far a report has got. $percent: of a hundred
report_progress = Salvando o relatório: { $percent }%.
# $time: such as “20 seconds”
report_left = Faltam cerca de { $time }.
# A report, or its folder, was not opened.
report_not_opened = Não foi possível abrir. É { $path }.
# A month of a year, as a heading. $number: of the month
month_of_year = { $number ->
    [1] Janeiro
    [2] Fevereiro
    [3] Março
    [4] Abril
    [5] Maio
    [6] Junho
    [7] Julho
    [8] Agosto
    [9] Setembro
    [10] Outubro
    [11] Novembro
   *[12] Dezembro
} { $year }
# How much longer something takes
for_seconds = { PLURAL($count) ->
    [one] { $count } segundo
   *[other] { $count } segundos
}
for_minutes = { PLURAL($count) ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
