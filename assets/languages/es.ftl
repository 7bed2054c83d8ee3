### Candor in Spanish (español). Not yet read by a second native speaker.
###
### The person is “tú”. Words that stay the same throughout:
### tier: categoría · consent: consentimiento (what the person chose: tu elección) · payload: contenido · outbox: en espera ·
### receipt: comprobante · ticket number: número de seguimiento · identifier: identificador · manifest: manifiesto ·
### message: mensaje · field: campo · switch: interruptor · crash report: informe de fallo · makers: desarrolladores ·
### request: petición · header: cabecera · left out: omitido

## The language itself

# What the language calls itself, in the list of languages.
language_name = Español
# Whose numbers, dates and times it writes: a locale of CLDR.
locale = es

## Numbers, sizes and times

# Between two things in a row.
list_and = {", "}
# Between two things of which one is meant.
list_or = {" o "}
# Between two sentences.
after_sentence = {" "}
# A clause as a sentence of its own
sentence = { $clause }.
# A text that is quoted
quoted = «{ $text }»
# Before the clock: a time of today.
today_at = {"Hoy, "}
# Before the clock, in the middle of a sentence: a time of today.
today_at_inside = {"hoy a las "}
size_bytes = { PLURAL($count) ->
    [one] 1{"\u00A0"}byte
   *[other] { $count }{"\u00A0"}bytes
}
size_kilobytes = { $amount }{"\u00A0"}KB
size_megabytes = { $amount }{"\u00A0"}MB
size_gigabytes = { $amount }{"\u00A0"}GB
message_count = { PLURAL($count) ->
    [one] 1 mensaje
    [many] { $count } de mensajes
   *[other] { $count } mensajes
}
kind_count = { PLURAL($count) ->
    [one] 1 tipo de mensaje
   *[other] { $count } tipos de mensaje
}
field_count = { PLURAL($count) ->
    [one] 1 campo
   *[other] { $count } campos
}
# What the switch of a tier adds to a message, and how much is in it whenever it is sent
fields_added = { PLURAL($added) ->
    [one] Añade 1 campo
   *[other] Añade { $added } campos
}{ $always ->
    [0] {""}
   *[other] { PLURAL($always) ->
        [one] {" "}al que siempre se incluye
       *[other] {" "}a los { $always } que siempre se incluyen
    }
}
# How long something is kept
for_years = { PLURAL($count) ->
    [one] un año
   *[other] { $count } años
}
for_months = { PLURAL($count) ->
    [one] un mes
   *[other] { $count } meses
}
for_days = { PLURAL($count) ->
    [one] un día
   *[other] { $count } días
}

## The fixed words: tabs, buttons, headings, and the names of things for screen readers

# Above the list of programs.
programs = Programas
# In place of a page while there is no program, as a title.
welcome = Tú decides qué comunican los programas
# Below that title: what Candor is, and that no program is here.
welcome_means = Candor te muestra exactamente qué envían los programas de este equipo a sus desarrolladores, y no envía nada que no hayas permitido. Ninguno de los programas que Candor conoce está todavía en este equipo.
all_hidden = Todos los programas están ocultos
all_hidden_means = Has ocultado todos los programas que había en esta lista. Lo que elegiste sigue en vigor. En los ajustes puedes volver a mostrarlos.
# Opens a window on the demo.
try_demo = Probar la demostración
# What the demo is.
try_demo_means = La demostración es un programa inventado que solo envía a este mismo equipo. Al cerrarla se elimina todo lo que contiene.
# At the lower edge of the demo’s window, all the time. $folder: where all that it writes is
trial_line = Esto es una demostración. Al cerrar esta ventana se elimina todo lo que hay en { $folder }. Los informes que guardes se conservan.
# Above the programs that Candor knows and that are not on this computer.
not_found_here = No encontrados en este equipo
# The state of such a program.
not_here_word = No encontrado aquí
# The switch for everything.
everything = Permitir el envío
# The first tab.
choices = Opciones
# The second tab.
history = Historial
# The third tab.
your_data = Tus datos
# The fourth tab.
about = Acerca de
# Beside the two answers.
closing = Cerrar esta ventana no cambia nada.
# One answer.
share_nothing = No compartir nada
# The other answer.
share_switched_on = Compartir lo activado
# Opens every field of a tier.
what_exactly_word = Detalles
# Closes it again.
less = Mostrar menos
# Above the preview.
preview = Lo que se enviaría
# Below a switch in a small window: brings the preview into sight.
show_preview = Mostrar vista previa
# Below a switch that was moved: no message is different.
changes_nothing = No cambia nada en los mensajes.
# Opens the search, and names its field.
find = Buscar campos y ajustes
# Below the field of the search, before anything is typed.
find_means = Encuentra categorías, campos y mensajes de este programa y ajustes de esta ventana.
# In place of what was found.
find_nothing = Sin coincidencias
# The list of what was found, for screen readers.
find_results = Resultados de la búsqueda
# How the search is used without a mouse, for screen readers.
find_keys = Las flechas arriba y abajo seleccionan un resultado, Intro lo abre, Esc borra la búsqueda.
# The kind of something that was found: a field of a message.
field_word = Campo
# The choice among messages.
message = Mensaje
# Copies what is shown.
copy = Copiar
# What that button says once it has.
copied = Copiado
# In the gutter of a line that a switch adds.
sign_added = +
# In the gutter of a line that a switch takes away, or that is not sent.
sign_less = −
# The word for a line that a switch adds.
added = Añadido
# The word for a line that a switch takes away.
removed = Eliminado
# The word for a line that is not sent.
withheld = No se envía
# A notice that is good to know.
information = Nota
# A notice that needs the person's eye.
attention = Atención
# A notice that something failed.
failed = Error
# Opens the details of a notice.
details = Detalles
# A column of the history.
time = Hora
# A column of the history.
what = Mensaje
# A column of the history.
tier = Categoría
# A column of the history.
state = Estado
# In the field for words.
search = Buscar en el historial
# No tier left out.
any_tier = Todas las categorías
# No message left out.
any_message = Todos los mensajes
# No state left out.
any_state = Todos los estados
# No time left out.
any_time = Cualquier fecha
# Since the last midnight.
today = Hoy
# Seven days.
week = Últimos 7 días
# Thirty days.
month = Últimos 30 días
# What was chosen in the chart.
in_the_chart = Seleccionado en el gráfico
# The chart, for screen readers.
chart = Historial a lo largo del tiempo
# How the chart is used without a mouse, for screen readers.
chart_keys = Las flechas izquierda y derecha pasan de una barra a otra. Intro filtra la tabla por esa barra; Mayús+Intro añade barras; Esc quita la selección.
# How the table is used without a mouse, for screen readers.
table_keys = Las flechas arriba y abajo seleccionan un mensaje; su contenido sigue a la tabla.
# The choice of what the chart shows, for screen readers.
chart_shows = El gráfico muestra
# Read aloud for the chart: how much its highest bar is.
chart_highest = Máximo: { $amount }.
# At the right end of the chart.
now_word = Ahora
# The head of the column of sizes, whose numbers have no unit.
bytes_word = Bytes
# A kind of chart.
messages_by_state = Mensajes por estado
# A kind of chart.
messages_by_tier = Mensajes por categoría
# A kind of chart.
bytes_by_state = Bytes por estado
# A kind of chart.
bytes_by_tier = Bytes por categoría
# Looks for nothing any more.
show_everything = Mostrar todo
# The exact bytes of a message.
as_sent = Tal como se envía
# The same, so that people read it easily.
to_read = Con formato
# The request and its answer.
headers_word = Cabeceras
# In place of the headers before the first attempt.
no_attempt = Aún no se ha intentado enviar, así que no hay ninguna petición.
# Above what became of a message that the table does not have.
not_listed = La búsqueda o un filtro deja este mensaje fuera de la tabla.
# Closes the details.
close = Cerrar
# Above the report.
report = Informe
# Where the report goes, when there is no dialog.
save_to = Guardar en este archivo
# Saves to the file that was typed.
save = Guardar
# The choice of a pause.
pause = Pausa
# There is none.
not_paused = Sin pausa
# Ends one.
resume = Reanudar
# A pause.
pause_hour = Durante una hora
# A pause.
pause_today = Hasta medianoche
# A pause.
pause_open = Hasta que reanude
# What a pause does.
pause_means = Durante la pausa no se registra ni se envía nada.
# While there is one, what becomes of what was not sent yet.
pause_waits = Los mensajes sin enviar se quedan en este equipo.
# Above what is kept of the history.
kept = Historial en este equipo
# Before the choice of how long.
kept_for = Conservar durante
# Before the choice of how much.
kept_within = y como máximo
# What is kept, in a sentence.
kept_means = Primero se eliminan los mensajes más antiguos; los no enviados se conservan.
# Asks whether to clear the history.
clear = Borrar historial…
# Yes to that.
clear_history = Borrar historial
# No to that.
keep_history = Cancelar
# Above the sentences about identity.
identity = Tu identificador
# Above the decisions.
decisions = Tus decisiones
# In place of the decisions, which are kept in the history: there is none yet, or it was cleared.
no_decisions = Aparecerán aquí en cuanto se registre algo.
# On the page “About”: above what the program is.
about_program = El programa
# On the page “About”: above the addresses of the servers.
about_where = Adónde envía
# On the page “About”: above the versions.
about_versions = Versiones
# On the page “About”: above where the files are.
about_files = Archivos
# Lists what a program can send message by message.
by_message = Por mensaje
# The same turned round: field by field, with the messages that have it.
by_field = Por campo
# Above the fields that a message has whenever it is sent.
always_included = Siempre incluidos
# Opens the source code in a browser.
source = Código fuente
# Opens the program's folder.
open_folder = Abrir carpeta
# On the page “About”: above everything that the program may ever send.
messages = Lo que puede enviar
# No to what is new.
news_no = Dejarlo como está
# Yes to what is new.
news_yes = Enviar también esto
# A button: the person has seen that words changed, and does not want to be told again
news_seen = Ya lo he visto
# A button on another page: to the table of what is new or described in other words
news_show = Mostrar qué ha cambiado
# Takes a notice away.
dismiss = Descartar
# Goes on although an older program may send more.
go_on = Continuar
# Leaves everything as it is.
leave_it = Cancelar

## The same with facts in them

# For screen readers: opens and closes every field of a tier
what_exactly_of = Detalles: { $tier }
less_of = Mostrar menos: { $tier }
header_count = { PLURAL($count) ->
    [one] 1 cabecera
   *[other] { $count } cabeceras
}
# For screen readers: a menu that leaves out rows, and the head of a column
only_of = Mostrar solo: { $column }
sort_by = Ordenar por: { $column }

## Programs and their states

# The state of a program: another one claims to be it.
state_conflict = Conflicto
# The state of a program: the file with the choice cannot be trusted.
state_needs_attention = Requiere atención
# The state of a program: nobody has answered yet.
state_not_answered = Sin responder
# The state of a program: nothing is switched on.
state_off = Desactivado
# The state of a program: there is a pause.
state_paused = En pausa
# The state of a program: something stands above the choice, such as an administrator.
state_held_back = Bloqueado
state_shares = Comparte { $on } de { $of }
# In place of the pages of a program whose manifest cannot be used.
manifest_broken = El manifiesto de este programa (el archivo que enumera lo que puede enviar) no se puede usar, así que sus opciones no se pueden mostrar aquí. Lo que elegiste antes sigue en vigor; si no hay elección, no se envía nada. Puede que el programa corrija el archivo la próxima vez que se inicie.
# In place of the pages of a program, about a folder with too many manifests.
manifests_left_out = En esta carpeta hay más manifiestos de los que se leen, y los programas cuyos manifiestos quedan fuera no aparecen aquí. Lo que elegiste antes sigue en vigor; si no hay elección, no se envía nada.
# In place of the pages of a program, about a folder with manifests that cannot be looked into.
manifests_unread = La carpeta con los manifiestos de los programas no se puede leer, así que los programas cuyos manifiestos están en ella no aparecen aquí. Lo que elegiste antes sigue en vigor; si no hay elección, no se envía nada.
# The state of a program whose manifest cannot be used.
state_broken = Manifiesto dañado
state_left_out = Manifiestos omitidos
state_unread = No se puede leer
# Before what is wrong with the manifest.
broken_why = Qué falla
# Before the path of the manifest.
broken_file = Archivo

## The top of a page

would_like = { $name } quiere enviar cierta información
to_whom = De { $publisher }, que la recibiría en { $destination }.
# Opens, before the answer, everything that the program may ever send.
read_about = Todo lo que puede enviar
# Before the answer to a program that has been answered earlier: a link to what was recorded then.
read_history = Lo que se ha registrado hasta ahora
# Back from that to the question.
back_to_question = Volver a tu respuesta
# In place of the title's sentence: a program that is not on this computer. $folder: where its folder would be
not_here = Candor no ha encontrado { $name } en este equipo: no existe la carpeta { $folder }. Si respondes ahora, Candor crea esa carpeta y guarda tu elección en ella.
# Above the first answer: what holds until then.
unanswered = No se ha enviado nada, y no se enviará nada hasta que respondas.
# The same where something was answered before, and may have been sent.
unanswered_again = No se envía nada hasta que respondas.
# Above the first answer, about a program that may be sending without asking us.
unanswered_older = Aún no has respondido, así que este programa no tiene permiso para enviar nada.
# Above the first answer: that the switches can be tried.
try_it = Prueba los interruptores: la vista previa muestra exactamente qué enviaría cada uno. Puedes cambiar tu respuesta aquí cuando quieras.
# The first answer was written.
answer_kept = Tu respuesta está guardada. Puedes cambiarla aquí cuando quieras.
# Said quietly for some seconds: a switch was switched on.
tier_is_on = «{ $tier }» está activado.
# Said quietly for some seconds: a switch was switched off.
tier_is_off = «{ $tier }» está desactivado.
# Said quietly for some seconds: the main switch was switched on.
sending_is_on = El envío vuelve a estar permitido.
# Said quietly for some seconds: the main switch was switched off.
sending_is_off = El envío está desactivado.
# Said quietly for some seconds: fields are withheld from now on.
field_is_out = Se omite a partir de ahora.
# Said quietly for some seconds: fields that were withheld are allowed again.
field_is_in = Se incluye a partir de ahora.
# Said quietly for some seconds: any other choice was written.
choice_is_kept = Tu elección está guardada.
# Said quietly for some seconds: a pause was ended.
pause_is_over = Ya no está en pausa.
# One tier was switched on while everything was off.
tier_alone = El envío vuelve a estar permitido, solo para «{ $tier }». Lo demás sigue desactivado hasta que lo actives.
header = De { $publisher }. Puede enviar { $kinds }, y solo los que actives.
# Beside the switch for everything while it is on and messages carry an identifier.
off_changes_identifier = Al desactivar el envío también cambia tu identificador.
# Below the program’s name while everything is off, and no tier is on.
header_off = No se envía nada. Nada de lo siguiente está activado.
# $tiers: what was switched on when everything was switched off
header_off_back = No se envía nada. Si vuelves a permitir el envío, se reactiva: { $tiers }.
# After what would come back, while everything is off: the old identifier has ended.
header_off_new_identifier = Los mensajes llevarán entonces un identificador nuevo.
history_since = { $messages }, { $size }, desde { $since }.
history_size = { $messages }, { $size }.
last_sent = Último envío: { $time }.
# Above the history, in place of when something was last sent.
nothing_sent = Aún no se ha enviado nada.

## Why something is not sent

# Why something is not sent: the main switch is off.
reason_everything_off = Todo está desactivado
reason_tier_off = «{ $tier }» está desactivado
# On the card of a tier that is on while everything is off.
tier_comes_back = Mientras todo esté desactivado, no se envía nada. Esto se reactiva cuando vuelvas a permitir el envío.
# Why a field is not sent: the person withholds it.
reason_withheld = Lo has omitido
reason_older = Se registró antes de la última vez que se activó «{ $tier }»
# Why a field is not sent: it was recorded before the person allowed it again.
reason_withheld_then = Se registró antes de que volvieras a permitirlo
# Why nothing is sent: there is no answer yet.
reason_not_answered = Aún no has respondido
reason_tier_not_answered = Aún no has respondido sobre «{ $tier }»
# Why nothing is sent: nobody can tell what the person agreed to.
reason_text_lost = No se envía nada: la copia del texto que aceptaste falta o se ha modificado. Responde de nuevo
# Why something is not sent: the person has not agreed to it.
reason_new = Es nuevo o más amplio que lo que aceptaste, y espera tu respuesta
reason_file = No se envía nada: el archivo con tu elección no es de fiar, porque { $problem }
reason_conflict = No se envía nada: otro programa dice ser { $name }. { $with }
# $until: see pause_until and pause_until_resumed
reason_paused = No se registra ni se envía nada: en pausa { $until }
# Why nothing is sent: a variable asks every program not to track.
reason_do_not_track = Los programas iniciados desde aquí no envían nada: DO_NOT_TRACK está definida. Puede que un programa iniciado desde otro lugar no la vea
# Why nothing is sent: our own variable forbids it.
reason_telemetry_off = Los programas iniciados desde aquí no envían nada: CANDOR_TELEMETRY está en off (lo es cualquier valor que no sea on, 1, true o yes). Puede que un programa iniciado desde otro lugar no la vea
# Why nothing is sent: this computer builds software, and nobody sits in front of it.
reason_ci = Los programas iniciados desde aquí no envían nada: esta es una máquina de compilación (CI está definida). Puede que un programa iniciado desde otro lugar no la vea
# Why nothing is sent: the administrator’s rules.
reason_policy = No se envía nada: el administrador de este equipo lo ha prohibido
# Why nothing is sent: the rules might forbid it.
reason_policy_unreadable = No se envía nada: no se pueden leer las reglas del administrador para este equipo
file_problem = No se envía nada, porque el archivo con tu elección no es de fiar: { $problem }.
# What is wrong with the file that holds the choice, after “cannot be trusted: ”.
problem_damaged = está dañado o incompleto
# What is wrong with the file that holds the choice: nothing is in it.
problem_empty = está vacío
# What is wrong with the file that holds the choice: it says something else than what was decided.
problem_changed = se dañó, o algo distinto de Candor lo cambió, después de guardarse tu elección
# What is wrong with the file that holds the choice: it is from before a no.
problem_put_back = alguien repuso una copia antigua, anterior a tu negativa
problem_malformed = no es JSON completo ({ $why })
# $what: names of keys and what stands there, in English
problem_wrong_type = { $what }
problem_newer = lo escribió una versión más reciente de Candor (formato { $format }; esta versión lee el formato { $known })
problem_writable = otros pueden escribir en él: { $why }
# What is wrong with the file that holds the choice: others could put another one in its place.
problem_folder_writable = otros pueden escribir en la carpeta en la que está
problem_too_long = ocupa { $count } bytes; un archivo con una elección tiene unos cientos
# What is wrong with the file that holds the choice: it was never one, and no answer replaces it.
problem_never_was_one = no contiene los ajustes de un programa
# What is wrong with the file that holds the choice: it is a link to one of our other files.
problem_one_of_ours = Candor lo usa para otra cosa
problem_not_a_file = no es un archivo, sino { $what }
# What is wrong with the file that holds the choice: it leads to one that is not there.
problem_dangling_link = es un enlace que no lleva a ninguna parte
# What is wrong with the file that holds the choice: it leads to no file at all.
problem_looping_link = es un enlace que vuelve a sí mismo
# In `file_problem`: what is wrong with the consent file
problem_utf16 = está escrito en UTF-16, y un archivo de consentimiento se escribe en UTF-8
problem_unreadable = no se puede leer ({ $why })
# What to do about a damaged file; a full stop follows.
remedy_damaged = Responde de nuevo; el archivo dañado se conserva junto al nuevo
# What to do about a file that a newer version wrote; a full stop follows.
remedy_newer = Usa la versión más reciente de Candor o responde de nuevo; el archivo más reciente se conserva junto al nuevo
# What to do about a file that others may change; a full stop follows.
remedy_writable = Responde de nuevo, lo que cierra el archivo a los demás, o ejecuta chmod go-w sobre él
# The same on Windows; a full stop follows.
remedy_writable_windows = Responde de nuevo, lo que cierra el archivo a los demás
# What to do about a folder that others may change; a full stop follows.
remedy_folder_writable = Ejecuta chmod go-w sobre la carpeta; el archivo se lee entonces enseguida
# What to do about an older copy that was put back; a full stop follows.
remedy_put_back = Responde de nuevo: la copia antigua se conserva junto al archivo nuevo
# The same on Windows; a full stop follows.
remedy_folder_writable_windows = Quita a los demás el derecho de escribir en la carpeta (en sus propiedades, en Seguridad) y el archivo se leerá enseguida
# What to do about something else in place of the file; a full stop follows.
remedy_not_a_file = Muévelo a otro lugar y responde de nuevo
# What to do about a link to a file that Candor keeps for something else; a full stop follows.
remedy_one_of_ours = Elimina el enlace que lleva a él y responde de nuevo
# What to do about a link that leads to no file; a full stop follows.
remedy_link = Elimina o corrige el enlace y responde de nuevo
# What to do about a file that this account cannot read; a full stop follows.
remedy_unreadable = Haz que esta cuenta pueda leerlo; se leerá entonces enseguida
old_file_kept = El archivo antiguo no era de fiar. Se ha conservado como { $path }.
# A pause, in the middle of a sentence
pause_until = hasta { $time }
# The end of a pause, in the middle of a sentence.
pause_until_resumed = hasta que la termines
paused_until = En pausa { $until }
# Programs that do not know Candor's choices yet
older_reader = Puede que versiones de { $name } anteriores a Candor ya estén enviando datos. Quizá solo conozcan el interruptor principal y lo envíen todo mientras esté activado.
older_reader_on = Candor aún no ha visto una versión de { $name } que entienda los interruptores por separado. Puede que las versiones anteriores lo envíen todo mientras el interruptor principal esté activado.
older_reader_pause = Una versión de { $name } que no entienda la pausa sigue enviando; solo «Permitir el envío» la detiene.
switch_only = { $name } solo lee el interruptor principal, que solo está activado cuando lo están todos los demás. Por eso ahora no se envía nada.
older_question = { $name } podría enviar más de lo que has elegido
older_question_why = Has activado solo algunas cosas, y Candor aún no ha visto una versión de { $name } que entienda los interruptores por separado. Una versión anterior quizá no note la diferencia: puede que solo compruebe si el envío está permitido.
# The last paragraph of a question: what going on does, and what leaving it does.
older_question_means = Si continúas, una versión anterior podría enviarlo todo. Si cancelas, no cambia nada.

## What is new or wider since the last answer

news = { $name } quiere enviar más de lo que aceptaste. Hasta que respondas, solo se envía lo que aceptaste.
news_tier = Categoría nueva: { $tier }
# Only the words of a program changed since the person agreed, and what it sends did not
news_words = { $name } describe algunas cosas con otras palabras desde que aceptaste. Lo que se envía es lo mismo.
# The maker that a program names is another than when the person agreed. $before: the maker then
publisher_changed = { $name } indica ahora «{ $now }» como editor. Cuando aceptaste, era «{ $before }».
# A program has another name than when the person agreed. $name: the name now; $before: the name then
name_changed = Cuando aceptaste, { $name } se llamaba «{ $before }».
# After the sentences that another publisher or name stands there, where nothing else changed
news_same = Lo que se envía es lo mismo.
news_event = Mensaje nuevo: { $event }
news_destination = «{ $event }» se enviaría a { $now } en lugar de a { $before }
news_identity = «{ $event }» llevaría un identificador, o uno que dura más
news_interval = «{ $event }» se enviaría más a menudo
news_no_review = «{ $event }» se enviaría sin que lo leas antes
news_by_itself = «{ $event }» se enviaría automáticamente; hasta ahora solo se enviaba cuando lo escribías tú
news_kept = «{ $event }» se guardaría como un mensaje propio; hasta ahora solo se contaba
# $fields: a list of fields
news_crossed = { $fields } de «{ $event }» se contarían juntos
news_cause = «{ $event }» se enviaría también por { $tier }
news_field = Nuevo en «{ $event }»: { $field }. { $explain }
news_field_moved = { $field } en «{ $event }» pasaría a otra categoría. { $explain }
news_field_source = { $field } en «{ $event }» contendría otra cosa. { $explain }
news_field_looser = { $field } en «{ $event }» diría más. Antes: { $before }. Ahora: { $now }
# A number would be in another unit, which may say more or less. $before and $now: what it is, as a sentence
news_field_unit = { $field } en «{ $event }» estaría en otra unidad. Antes: { $before }. Ahora: { $now }

## Choices and the preview

kept_in = Tu elección se guarda en { $path }, el archivo que lee { $name }.
# The same before the first answer: the file may not be there yet
kept_in_later = Tu elección se guardará en { $path }, el archivo que lee { $name }.
# $time: see `today_at_inside`
last_changed = Último cambio: { $time }.
# After the path of the file with the choice: how soon a click counts.
takes_effect = Los cambios se aplican al instante.
# Other messages that a switch causes too; $messages is a list of them
tier_also_says = Esto también comunica al servidor: { $messages }.
# In the list of messages: this one carries no identifier.
identifier_none = Sin identificador
# In the list of messages: this one carries an identifier that is replaced every month.
identifier_monthly = El identificador cambia cada mes
# In the list of messages: this one carries an identifier that stays.
identifier_install = El identificador no cambia
# Below the preview: what no program can help telling a server.
server_sees = El servidor ve además tu dirección IP y la hora.
# In place of the preview, while everything is off.
nothing_to_see = Nada. Activa algo para verlo aquí.
nothing_because = Nada. { $reason }.
# In place of the preview’s body, where a message has none.
no_body = Sin cuerpo. Todo lo que envía está en la dirección y en las cabeceras.
about_size = unos { $size }
# Beside a value of the preview: it is new or wider, and nobody agreed to it yet.
origin_new = nuevo, no aceptado
# Beside a value of the preview: the person withholds it.
origin_withheld = omitido por ti
# Beside a value of the preview: its tier is off.
origin_switched_off = desactivado
# Beside a value of the preview: it is the program’s own.
origin_program = del programa
# Beside a value of the preview: it is this computer’s own.
origin_computer = de este equipo
# Beside a value of the preview: it is the time.
origin_clock = hora actual
# Beside a value of the preview: it is the person’s identifier.
origin_identity = tu identificador
# Beside a value of the preview: it is what the program gave last time.
origin_last_sent = último enviado
# Beside a value of the preview: the person writes it.
origin_person = lo escribes tú
# Beside a value of the preview: it stands in for one that is not known yet.
origin_example = ejemplo
# Beside a value of the preview: the program did not give it.
origin_left_out = no indicado
# What a value may be; $unit, $range and $rounding are the messages below, or nothing
kind_constant = Siempre { $value }
kind_text = { PLURAL($count) ->
    [one] Texto de 1 carácter como máximo
   *[other] Texto de { $count } caracteres como máximo
}
kind_one_of = Uno de: { $values }
kind_integer = Un número entero{ $unit }{ $range }
kind_number = Un número{ $unit }{ $range }{ $rounding }
# What a value may be: one of two.
kind_boolean = Sí o no
kind_list = Cualquiera de: { $values }
kind_histogram = Cuántas mediciones{ $unit } quedaron por debajo de { $bounds }, y cuántas por encima
kind_traceback = Dónde falló el programa, { $count } caracteres como máximo, sin nombres ni carpetas, que se eliminan en este equipo
kind_unit = {" "}en { $unit }
kind_between = , de { $min } a { $max }
kind_at_least = , al menos { $min }
kind_at_most = , como máximo { $max }
kind_rounded = { $decimals ->
    [0] , redondeado a un entero
    [1] , redondeado a un decimal
   *[other] , redondeado a { $decimals } decimales
}

## History

history_empty = { $name } aún no ha registrado nada. Lo que envíe aparecerá aquí, byte por byte.
# In place of the history: its file is locked or cannot be opened.
history_unreadable = Ahora mismo no se puede leer el historial. No se ha perdido nada de lo que contiene.
# Above the history: its file was damaged.
history_set_aside = Un historial anterior estaba dañado. Se conservó y se empezó uno nuevo, que es este.
# What became of a message, in a word: the server has it.
state_sent = Enviado
# In a saved report, after that word: the server’s receipt names exactly what was sent.
confirmed_by_server = confirmado por el servidor
# What became of a message, in a word: it waits to be sent.
state_waiting = En espera
# What became of a message, in a word: it is being sent.
state_on_its_way = Enviando
# What became of a message, in a word: it is a crash report that waits for the person.
state_held = Te espera
# What became of a message, in a word: the server will not have it.
state_refused = Rechazado
# What became of a message, in a word: it waited too long.
state_expired = Caducado
# What became of a message, in a word: it was switched off before it left.
state_withdrawn = Retirado
# What became of a message, in a word: it may have arrived.
state_unknown = Desconocido
# A part of the chart: servers have these messages.
part_sent = Enviados
# A part of the chart: these messages wait to be sent.
part_waiting = En espera
# A part of the chart: these messages never left this computer.
part_never_left = Nunca salieron
# A part of the chart: these messages may have arrived.
part_unknown = Desconocidos
# A part of the chart: the server would not have these messages.
part_refused = Rechazados
part_of_chart = { $name }: { $amount }
bar = De { $from } a { $to }: { $parts }
# For screen readers, in place of the parts of a bar: nothing was recorded then.
bar_empty = nada
found = { $count ->
    [0] Ninguna coincidencia en { PLURAL($all) ->
        [one] 1 mensaje
        [many] { $all } de mensajes
       *[other] { $all } mensajes
    }
   *[other] { $count } de { PLURAL($all) ->
        [one] 1 mensaje
        [many] { $all } de mensajes
       *[other] { $all } mensajes
    }
}
# While bytes are being looked through
found_so_far = { $count ->
    [0] Ninguna coincidencia por ahora; { $looked_at } de { $all } revisados
   *[other] { PLURAL($count) ->
        [one] 1 coincidencia por ahora; { $looked_at } de { $all } revisados
        [many] { $count } de coincidencias por ahora; { $looked_at } de { $all } revisados
       *[other] { $count } coincidencias por ahora; { $looked_at } de { $all } revisados
    }
}
# $took: see took, or nothing
fate_sent = { PLURAL($count) ->
    [one] Enviado a { $host } al primer intento{ $took }.
   *[other] Enviado a { $host } tras { $count } intentos{ $took }.
}
took = , { $milliseconds }{"\u00A0"}ms
# $others: how many other messages were in the same request
fate_confirmed = { $others ->
    [0] El servidor confirmó que recibió la petición completa ({ $size }) sin cambios.
   *[other] { PLURAL($others) ->
        [one] El servidor confirmó que recibió la petición completa ({ $size }: este mensaje y 1 más) sin cambios.
       *[other] El servidor confirmó que recibió la petición completa ({ $size }: este mensaje y { $others } más) sin cambios.
    }
}
# After how a message was sent: it is not proven which bytes arrived.
fate_unconfirmed = El servidor no dijo qué bytes recibió.
# What became of a message: it was never tried yet.
fate_waits = Espera a ser enviado.
# What became of a message: it was tried, and will be tried again.
fate_waits_again = Espera a que se vuelva a enviar.
# What became of a message: it is being sent, as far as the history knows.
fate_sending = Se está enviando. Si el programa se cerró antes de que llegara una respuesta, se enviará de nuevo.
# What became of a crash report: it waits for the person.
fate_held = Este informe de fallo espera a que lo leas. No se ha enviado.
# What became of a message: the server said no for good.
fate_refused = El servidor lo rechazó. No se volverá a enviar.
# What became of a message: it grew too old to be sent.
fate_expired = Esperó más de 30 días y ya no se enviará.
# What became of a message: it was switched off in time.
fate_withdrawn = Lo desactivaste antes de que se enviara. Nunca salió de este equipo.
# What became of a message: it was switched off after an attempt that failed.
fate_withdrawn_after = El servidor no lo aceptó, y lo desactivaste antes del siguiente intento.
# What became of a message: it left, and nobody knows whether it arrived.
fate_unknown = El envío había empezado cuando lo desactivaste, y no llegó ninguna respuesta. Puede que haya llegado. No se volverá a enviar.
fate_unknown_answered = El servidor respondió sin decir qué fue de él, y después lo desactivaste. Puede que lo tenga. No se volverá a enviar.
# What became of a message: the history lost what it knew about it.
fate_unknown_damaged = El historial se dañó antes de que se supiera qué fue de este mensaje. Puede que haya llegado. No se volverá a enviar.
# After what became of a crash report: its text is gone.
fate_deleted = Su contenido se eliminó.
last_attempt_answer = Último intento: el servidor respondió { $status }.
last_attempt = Último intento: { $why }.
# After what became of a message: the server has not answered its last attempt.
last_attempt_open = Último intento: aún sin respuesta.
allowed_in_window = Lo permitiste aquí ({ $time }).
allowed_on_command_line = Lo permitiste en la línea de órdenes ({ $time }).
allowed_in_program = Lo permitiste en el propio programa ({ $time }).
# Above the headers of an answer
answer = Respuesta { $status }
# In place of the headers of an answer.
no_answer = Aún sin respuesta
# Clearing
clear_question = ¿Borrar el historial de { $name }?
clear_what = { PLURAL($count) ->
    [one] Se elimina el único mensaje de { $name } guardado en este equipo, incluidas las respuestas del servidor y el número de seguimiento de un informe de fallo.
    [many] Se eliminan los { $count } de mensajes de { $name } guardados en este equipo, incluidas las respuestas del servidor y los números de seguimiento de informes de fallo.
   *[other] Se eliminan los { $count } mensajes de { $name } guardados en este equipo, incluidas las respuestas del servidor y los números de seguimiento de informes de fallo.
}
clear_waiting = { PLURAL($count) ->
    [one] 1 de ellos no se ha enviado ni se enviará.
    [many] { $count } de ellos no se han enviado ni se enviarán.
   *[other] { $count } de ellos no se han enviado ni se enviarán.
}
# A paragraph of the question, where there are tickets.
clear_tickets = Los números de seguimiento también desaparecen. Sin ellos nadie, ni siquiera tú, puede borrar esos informes en el servidor ni saber qué fue de ellos.
# The last paragraph of the question: what clearing does not do.
clear_means = Los servidores conservan lo que ya recibieron. Tus opciones quedan como están.
cleared = { PLURAL($count) ->
    [one] Historial borrado: 1 mensaje eliminado
    [many] Historial borrado: { $count } de mensajes eliminados
   *[other] Historial borrado: { $count } mensajes eliminados
}{ $waiting ->
    [0] {""}
   *[other] , { $waiting } de ellos sin enviar
}.
not_cleared = El historial no se borró: { $why }.

## Your data

# In place of how many messages are kept: there are none, or they were cleared.
nothing_recorded = No hay mensajes en este equipo.
kept_here = { PLURAL($count) ->
    [one] 1 mensaje en este equipo, { $size } en total.
    [many] { $count } de mensajes en este equipo, { $size } en total.
   *[other] { $count } mensajes en este equipo, { $size } en total.
}
of_them_wait = { PLURAL($count) ->
    [one] 1 de ellos espera a ser enviado.
    [many] { $count } de ellos esperan a ser enviados.
   *[other] { $count } de ellos esperan a ser enviados.
}
dropped = { PLURAL($count) ->
    [one] 1 valor o mensaje se descartó antes de registrarse. Un informe guardado dice por qué.
    [many] { $count } de valores o mensajes se descartaron antes de registrarse. Un informe guardado dice por qué.
   *[other] { $count } valores o mensajes se descartaron antes de registrarse. Un informe guardado dice por qué.
}
# After an identifier: how long it lasts.
lasts_a_month = Cambia cada mes y siempre que desactivas el envío.
# After an identifier that does not change by itself: how long it lasts.
lasts = Permanece hasta que lo reemplaces o desactives el envío.
identifier = { $id }. { $lasts } Es aleatorio y no se deriva de nada de este equipo.
identifier_to_come = Ahora no hay identificador. Se crea cuando un mensaje lo necesita por primera vez. { $lasts }
no_identifier = Ningún mensaje de { $name } lleva identificador.
# Below the identifiers: what is possible without one.
server_can_guess = Aun así, un servidor puede suponer qué mensajes van juntos por su dirección IP y su hora.
former_identities = { PLURAL($count) ->
    [one] En este equipo se conserva 1 identificador anterior. Ningún mensaje nuevo lo lleva.
   *[other] En este equipo se conservan { $count } identificadores anteriores. Ningún mensaje nuevo los lleva.
}
# A decision, such as “Switched on: Usage. Decided in the window.”
decision = { $said } { $by }
# After a decision: it was made in the window.
by_window = Decidido en la ventana.
# After a decision: it was made on the command line.
by_command_line = Decidido en la línea de órdenes.
# After a decision: it was made in the program’s own settings.
by_program = Decidido en el programa.
# A decision: no to everything.
send_nothing = No enviar nada.
# A decision: the main switch is on, and no other.
nothing_switched_on = Nada activado.
# The file for the report has no name yet.
type_a_name = Escribe primero un nombre de archivo.
report_saved = { $messages } en { $path }: guardado.
report_not_saved = No se ha guardado: { $why }.
no_folder = Aún no hay carpeta: no se ha decidido ni registrado nada ({ $path }).
folder_not_opened = No se pudo abrir la carpeta. Es { $path }.
text_changed = Lo que { $name } dice sobre esto ha cambiado mientras leías. No se ha guardado nada. Léelo de nuevo.
# In `report_not_saved`: why
report_over_file = ya existe un archivo con ese nombre; elige otro nombre
# In `report_not_saved`: why
report_changed = el historial cambió mientras se guardaba; vuelve a guardarlo
# In `report_not_saved`: why
report_no_folder = no existe la carpeta { $folder }
# In `report_not_saved`: why
report_not_made = no se pudo crear una parte; es un fallo de Candor
report_over_ours = aquí guarda Candor un archivo propio; elige otro lugar
# In `report_not_saved`: why
report_over_other = lo que tiene ese nombre no es un archivo, sino { $what }; elige otro nombre

## A saved report

# The title of the page. $name: the program
report_title = Lo que registró { $name }
# $messages: such as “3 messages”. $size: such as “1.5 KB”
report_total = { $messages }, { $size } en total.
# Before the path of the file with the choice.
report_kept_in = Guardado en
# Before the fields that the person withholds.
report_withheld = Omitido por ti
# Before the name of the program.
report_program = Programa
# $publisher: who makes it
report_program_is = { $name } { $version }, de { $publisher }
# Before the time at which the report was made.
report_made = Página creada
# Before the time zone of every time on the page.
report_time_zone = Zona horaria
# Above how much there is of each tier, and in each state.
report_totals = Totales
# Above the decisions.
report_decisions = Tus decisiones
# Above what each field of each message means.
report_meanings = Qué significan los campos
# Before the identifier of a decision’s receipt, and the digest of the text that was agreed to.
report_receipt_of_decision = Comprobante
# Above the list of everything that a message lacks, or that became none.
report_dropped = Descartado antes de registrarse
# One of these. $event: the name of the message in the program. $reason: one of those that follow
report_dropped_one = { $count } × { $event }: { $reason }
# Why something was dropped: a value is too large, too small, too long, or none of those allowed.
dropped_limits = un valor fuera de sus límites
# Why something was dropped: a value is of another type than the manifest says.
dropped_type = un valor de tipo incorrecto
# Why something was dropped: the manifest has no such value.
dropped_undeclared = un valor no declarado
# Why something was dropped: what is counted together has too many different values.
dropped_values = demasiados valores distintos en un intervalo
# Why something was dropped: its identifier could not be read or made.
dropped_identity = sin identificador
# Why something was dropped: there is a limit to what may wait, so that the disk does not fill up.
dropped_full = había demasiado en espera
# Why something was dropped: it could not be written down.
dropped_disk = no se pudo escribir en el disco
# Why something was dropped: it came after the program had said that nothing more would.
dropped_closed = el programa ya se estaba cerrando
# Why something was dropped: a copy of the program’s process may not record.
dropped_forked = en una copia del proceso del programa, que no puede registrar
# Why something was dropped: it was recorded, and its file was cut or replaced before it was in the history.
dropped_lost = perdido, porque otro cambió el archivo en el que estaba
# Above the messages, which are all there are.
report_messages = Todos los mensajes
# Above the requests in which messages were sent, with the answers.
report_requests = Peticiones y respuestas
# Beside an identifier that was replaced. $time: a moment in full
report_until = hasta { $time }
# Below an answer whose receipt names the digest of the request.
report_receipt = El comprobante del servidor confirma exactamente estos bytes.
# $number: the requests are numbered in the order in which they were made
report_request = Petición { $number }
# What a file dialog calls a report to read.
report_web_page = Página web
# What a file dialog calls a report to process.
report_data = JSON

## About

# Above the list of messages: that it is complete.
everything_below = Esto es todo lo que puede enviar mediante Candor. No puede enviar nada más.
# Before who makes the program.
fact_publisher = Editor
# Beside what a program is called, where that changed
fact_program_name = Nombre del programa
# The label above where a person’s own data can be fetched and erased.
fact_own_data = Tus propios datos
# Before the address that the program sends to.
fact_sends_to = Envía a
# Before the path of the file with the choice, and before the choice itself.
fact_choice = Tu elección
# Before the path of the history.
fact_recorded = Historial
# Before where the manifest comes from.
fact_text = Manifiesto
# Where a manifest comes from: it is built in.
came_with_candor = incluido en Candor
installed = instalado: { $path }
registered = registrado por { $name }: { $path }
given_by_hand = añadido por ti: { $path }
# The path of the file with the choice, while there is none
no_choice_yet = { $path } (aún sin elección)
# On the page “About”; $url: an address.
own_data_at = Puedes obtener y borrar lo que el servidor tiene de ti en { $url }.
# On the page “About”; $url: an address.
reports_at = Puedes consultar qué fue de un informe de fallo en { $url }.
# One of the messages that a program can send
event = { $title }. { $when }, si { $tiers } está activado. { $identifier }.
# Below the title of a message: when it is sent
event_when = { $when }, si { $tiers } está activado.
# About a message that the person writes
event_by_hand = Lo escribes tú. No se envía nada hasta que pulses Enviar.
# About a message of which the server keeps only counts
event_counted = Sus desarrolladores declaran que esto se cuenta y no se guarda: nadie puede volver a encontrar el tuyo entre los demás, así que tampoco se puede obtener ni borrar en su servidor.
# About such a message; $fields: a list of fields
event_counted_together = Se cuentan juntos: { $fields }.
only_with = Solo con «{ $tier }».
# Above the fields that a message has only while a tier is on
only_in_tier = Solo con «{ $tier }»
# Beside a field: a message that always has it
used_always = En «{ $message }», siempre
# Beside a field: a message that has it only while a tier is on
used_with = En «{ $message }», solo con «{ $tier }»

## Crash reports

# The tab.
crash_tab_word = Informes de fallo
# The list, for screen readers.
crash_list = Informes de fallo que te esperan
# Lets the report go.
crash_send = Enviar
# Opens its texts in an editor.
crash_edit = Editar
# Deletes it, after a question.
crash_delete = Eliminar…
# Puts the edited texts in place of the old ones.
crash_save = Guardar
# Leaves the editor.
crash_cancel = Cancelar
# Whether to leave the editor although something was typed.
crash_leave_question = ¿Descartar los cambios?
# What that does.
crash_leave_means = Lo que has escrito no se guardará. El informe queda como estaba.
# Stays in the editor.
crash_go_on_editing = Seguir editando
# Leaves it.
crash_leave_it = Descartar
# Leaves a report that was to be deleted.
crash_keep_it = Cancelar
# Deletes it.
crash_delete_it = Eliminar
# Above what is left of a report's text: messages and notes.
crash_free_text = Texto libre
# What that is made of.
crash_free_text_means = Mensajes y notas, tal como los escribió el programa. Lo que se reconoció en ellos como nombre, carpeta, dirección o secreto se ha sustituido. Lo que no se reconoció sigue aquí, así que lee esta parte con atención.
# Above the lines of a report that were written anew.
crash_rebuilt = En qué parte del programa ocurrió
# What those are made of.
crash_rebuilt_means = Nada de esto está copiado. Cada línea se escribe de nuevo a partir del nombre de una función, un número de línea y la ruta por debajo de una carpeta en la que solo hay código. De cualquier otra ruta solo queda [path].
# Above the fields besides the texts.
crash_fields = Otros campos
# Above the number with which one can follow a report.
crash_ticket = Número de seguimiento
# What it is for.
crash_ticket_means = Solo este informe tiene este número. No dice nada sobre ti.
# Opens the report in the history.
crash_in_history = Mostrar en el historial
# Goes on to the next report.
crash_close = Cerrar
# Above what happens with reports to come.
crash_from_now_on = A partir de ahora
# One of the two choices.
crash_ask = Preguntar cada vez
# The other one.
crash_always = Enviar siempre
# On the card of a tier whose reports wait for the person.
crash_read_first = Lo lees antes
# The same, once the person chose otherwise.
crash_not_read_first = Se envía sin preguntarte
# On the card of a tier: the person writes its messages.
by_hand_fact = Lo escribes tú
# About an edit that was saved as it was typed.
crash_saved = Guardado. Lo que ves aquí ahora es lo que se enviaría.
# About one of which something was removed.
crash_saved_scrubbed = Guardado, pero no como lo escribiste: o era demasiado largo, o se eliminó algo que podía revelar de qué equipo procedía. Revísalo una vez más.
# While an editor is open.
crash_while_editing = Quita o añade lo que quieras. Al guardar se vuelven a eliminar nombres, carpetas y direcciones.
# Below an editor. $sign: the box that is drawn in place of each such character
crash_unseen = Este texto tiene caracteres invisibles. Cada uno se muestra aquí como { $sign } y no hace nada; al guardar se conservan.
# $name: such as ⟨U+202E⟩. $does: one of the three that follow. $lines: the numbers of the lines
crash_unseen_where = { PLURAL($count) ->
    [one] { $name } ({ $does }) en la línea { $lines }
   *[other] { $name } ({ $does }) en las líneas { $lines }
}
# What a character does that does not show: it steers a terminal, or ends a line.
crash_unseen_controls = controla lo que muestra el texto
# What a character does that does not show: it turns what stands beside it from left to right or back.
crash_unseen_turns = invierte la dirección del texto
# What a character does that does not show: it takes no room, or looks like a space.
crash_unseen_hides = invisible
# Where there are very many different ones
crash_unseen_others = { PLURAL($count) ->
    [one] y 1 más
   *[other] y { $count } más
}
# Another report was chosen while an editor is open.
crash_save_first = Antes guarda o cancela esto.
# The program's new version does not know the report any more.
crash_not_declared = Esta versión del programa ya no declara un informe así. Puedes enviarlo tal cual o eliminarlo.
# The report has no text of the program's own.
crash_no_texts = No tiene ningún texto que se pueda editar.
# What switching the tier off does, while nothing waits.
crash_off_means_word = Mientras esto esté desactivado, no se registra ningún fallo.
# In place of the list, where nothing waits.
crash_nothing_waits = No hay informes de fallo en espera
# What the choice means while no crash is recorded.
crash_means_later = Se aplicará cuando vuelvan a registrarse fallos.
# What was read is not what stands there now.
crash_changed = No se ha hecho nada: el informe ha cambiado entretanto, quizá porque el programa volvió a fallar. Léelo de nuevo tal como está ahora.

## The same with facts in them

crash_tab = Informes de fallo ({ $count })
crash_when = { PLURAL($count) ->
    [one] { $time }
    [many] { $time }, { $count } de veces
   *[other] { $time }, { $count } veces
}
# $identifier: whether the report carries one, yes or no
crash_what_it_is = { $identifier ->
    [yes] Esto es lo que { $name } contaría a sus desarrolladores sobre el fallo. Se enviaría a { $url }, con un identificador.
   *[no] Esto es lo que { $name } contaría a sus desarrolladores sobre el fallo. Se enviaría a { $url }, sin identificador.
}
# After what the report is: until when it stays here.
crash_nothing_leaves = Nada sale de este equipo hasta que pulses Enviar.
crash_not_now = Incluso entonces tiene que esperar. { $reason }.
# How much of the report was replaced: nothing.
crash_nothing_replaced = Nada parecía un dato personal, así que no se sustituyó nada. Léelo de todos modos.
crash_replaced = { PLURAL($count) ->
    [one] Se sustituyó 1 dato personal. Está subrayado.
   *[other] Se sustituyeron { $count } datos personales. Están subrayados.
}
crash_would_wait = Cuando { $name } falla, su informe se guarda aquí hasta que lo hayas leído. Antes se eliminan en este equipo nombres, carpetas y direcciones. Después puedes editarlo, enviarlo o eliminarlo. Lo que enviaste o eliminaste aparece en el historial.
crash_would_go = Cuando { $name } falla, su informe se envía enseguida, como elegiste. Antes se eliminan en este equipo nombres, carpetas y direcciones. Lo enviado está en el historial, byte por byte.
crash_would_not = { $reason }. Por eso, cuando { $name } falla, no se guarda ni se envía nada sobre ello.
crash_ask_means = Cuando { $name } falla, su informe espera aquí hasta que lo envíes o lo elimines.
# What “Always send” does.
crash_always_means = Los informes de fallo se envían sin preguntarte.
crash_always_means_later = { PLURAL($count) ->
    [one] Los informes de fallo se envían sin preguntarte. El que ya espera sigue esperando.
   *[other] Los informes de fallo se envían sin preguntarte. Los que ya esperan siguen esperando.
}
crash_off_means = { PLURAL($count) ->
    [one] Al desactivarlo se elimina el informe en espera. Después ya no se registra ningún fallo.
   *[other] Al desactivarlo se eliminan los { $count } informes en espera. Después ya no se registra ningún fallo.
}
crash_waiting = { PLURAL($count) ->
    [one] 1 informe de fallo te espera.
   *[other] { $count } informes de fallo te esperan.
}
# The question before a report is deleted.
crash_delete_question = ¿Eliminar este informe de fallo?
# What deleting a report does.
crash_delete_means = Su contenido se elimina de este equipo y nunca se envía. El historial solo conserva que existió.
crash_not_saved = No se ha guardado: { $why }.
# What became of a report that was let go, as a title: the server has it.
crash_sent = Enviado
# Below that title, where the server proved which bytes it has.
crash_sent_confirmed = El servidor lo tiene y confirmó que recibió exactamente estos bytes.
# Below that title, where the server did not.
crash_sent_unconfirmed = El servidor lo tiene. No dijo qué bytes recibió.
# What became of a report that was let go, as a title: the server said no.
crash_refused = Rechazado
# What “Refused” means for that report.
crash_refused_means = El servidor lo rechazó. No se volverá a enviar.
# What became of a report that was let go, as a title: it was switched off in time.
crash_withdrawn = Retirado
# What “Withdrawn” means for that report.
crash_withdrawn_means = Se desactivó antes de que se enviara. Nunca salió de este equipo.
# What became of a report that was let go, as a title: it grew too old.
crash_expired = Caducado
# What “Expired” means for that report.
crash_expired_means = No se pudo enviar durante 30 días y ya no se enviará.
# What became of a report that was let go, as a title: nobody knows.
crash_unknown = Desconocido
# What “Unknown” means for that report.
crash_unknown_means = El envío había empezado, pero no llegó ninguna respuesta. Puede que haya llegado. No se volverá a enviar.
# What became of a report that was let go, as a title: it has not left yet.
crash_queued = En espera
# Below that title, while it is being sent.
crash_queued_now = Lo has autorizado. Se está enviando ahora.
# Below that title, before what stands in the way.
crash_queued_not_yet = Lo has autorizado, pero aún no se ha podido enviar.
crash_queued_later = Se volverá a intentar mientras { $name } esté en marcha, y con «candor deliver».
# A report was deleted here, as a title.
crash_deleted = Eliminado
# What became of what the deleted report said.
crash_deleted_means = Su contenido ya no está en este equipo y nunca se envió. El historial solo conserva que existió.
# A report went away while this window showed it, as a title.
crash_not_here = Este informe ya no está aquí
# Why a report is not here any more: somebody deleted it.
crash_meanwhile_deleted = Se eliminó entretanto: en la línea de órdenes, en otra ventana o porque se desactivó. Nunca se envió.
# Why a report is not here any more: somebody let it go.
crash_meanwhile_released = Se autorizó entretanto, en la línea de órdenes o en otra ventana. El historial dice qué fue de él.
# Why a report is not here any more, where the history has to say it.
crash_meanwhile_other = Ya no está en espera. El historial dice qué fue de él.
# Why a report is not here any more: somebody cleared the history.
crash_meanwhile_cleared = El historial se borró entretanto, y con él el informe. Nunca se envió desde aquí.
# After why a report is not here any more, if it was being edited.
crash_typing_lost = Lo que estabas escribiendo no se ha guardado.
crash_another_sends = Otro proceso está enviando ahora mismo para { $name }.

## What a person writes to the makers, and what became of what they sent

# The tab for what the person writes to a program’s makers, and for what became of what they sent.
feedback_tab_word = Comentarios
# Above what is written
feedback_title = Escribir a { $publisher }
# Below that
feedback_goes_to = Al pulsar Enviar se envía a { $url }, sin identificador. Hasta entonces no se guarda nada de lo que escribas.
# Why nothing can be sent now; $reason is a clause
feedback_would_not = { $reason }. Por eso no se puede enviar nada de lo que escribas.
# Opens the page with the switches, of which one stands in the way.
feedback_choices = Ir a tus opciones
# The choice among several kinds of message that can be written.
feedback_kind = Tipo de mensaje
# A choice in which nothing was chosen, so that nothing of it is sent.
feedback_not_chosen = Sin seleccionar
# Below a text: how long it is, and how long it may be
feedback_room = { $count } de { $most } caracteres
# In place of what would be sent.
feedback_does_not_fit = Lo que has escrito es demasiado largo. Acórtalo y se podrá enviar.
# Below what is written; $what: see `mark_folder` and those below it
feedback_warning = Parece que tu texto contiene { $what }. Se envía tal como lo escribiste, así que déjalo solo si es lo que quieres.
# In `feedback_warning`
mark_folder = una carpeta tuya
# In `feedback_warning`
mark_name = el nombre de tu cuenta o de tu equipo
# In `feedback_warning`
mark_email = una dirección de correo electrónico
# In `feedback_warning`
mark_address = una dirección de red
# In `feedback_warning`
mark_secret = una contraseña o una clave
# In `feedback_warning`
mark_number = un número largo
# In place of what would be sent.
feedback_empty = En cuanto hayas escrito algo, aquí se muestra exactamente lo que se enviaría.
# The choice changed meanwhile, or the program’s manifest.
feedback_changed = No se ha enviado: lo que se enviaría ha cambiado desde que se mostró. Vuelve a mirarlo.
# A message was let go.
feedback_kept = Está en camino. Lo que sea de él se muestra en «Lo que enviaste».
# A message was let go and not sent; $why is a sentence
feedback_not_yet = Está guardado, pero aún no se ha podido enviar. { $why } Se volverá a intentar mientras { $name } esté en marcha, y con «candor deliver».
# Above the list of sent messages and crash reports.
feedback_sent = Lo que enviaste
# In place of that list.
feedback_none_sent = Aún nada. Los mensajes e informes de fallo que envíes aparecerán aquí.
# Above that list
feedback_asked_at = Pregunta qué fue de ellos cuando quieras. La pregunta se envía a { $url } y solo contiene el número de seguimiento. No se pregunta nada si no lo haces tú.
# Above that list
feedback_no_address = { $name } no dice dónde podrías preguntar qué fue de ellos.
# Below that list
feedback_more = Aquí solo aparecen los { $count } más recientes. «candor reports» los enumera todos.
# Asks the server about one of them.
feedback_ask = ¿Qué fue de él?
# While one is asked about.
feedback_asking = Preguntando al servidor…
# Waits for the answer no longer.
feedback_stop = Detener
# Erases one of them on the server, after a question.
feedback_erase = Borrarlo allí…
# The question before that.
feedback_erase_question = ¿Borrar este informe en el servidor?
# What it does; $url: an address
feedback_erase_means = Se pide a { $url } que borre lo que llegó con este número de seguimiento; no se le comunica nada más que ese número. Sus desarrolladores ya no podrán leerlo. Esto no se puede deshacer.
# What it does not do.
feedback_erase_not_all = Las copias de seguridad pueden conservarlo un tiempo; la respuesta dice hasta cuándo. El historial de este equipo se queda.
# What the server said about one of them.
feedback_erased = Borrado en el servidor.
# The server was asked to erase one of them, and its answer was lost.
feedback_may_be_erased = Puede que se haya borrado. Bórralo otra vez para asegurarte: el servidor responde entonces como la primera vez.
# About one of them.
feedback_never_asked = Aún no has preguntado por él.
# About one of them.
feedback_unfinished = La última pregunta aún no tiene respuesta.
# What the server answered about one of them.
feedback_not_known = El servidor no conoce este número, o ya no lo conoce.
# What the server answered about one of them.
feedback_no_sense = No se ha podido entender la respuesta del servidor.
# About one of them; $status is a number such as 503
feedback_answered = El servidor respondió { $status } y no dijo nada sobre él.
# About one of them; $why in the system’s own words
feedback_not_reached = No se pudo preguntar al servidor: { $why }.
# About one of them
feedback_elsewhere = Se envió a { $url }, y el programa usa ahora otro servidor, que no sabe nada de él.
# How far the makers have come with one of them.
feedback_received = Recibido.
# How far the makers have come with one of them.
feedback_seen = Visto por sus desarrolladores.
# How far the makers have come with one of them.
feedback_fixed = Corregido.
# How far the makers have come with one of them
feedback_fixed_in = Corregido en { $version }.
# How far the makers have come with one of them.
feedback_other = Ha pasado algo con él para lo que esta versión de Candor no tiene palabra.
# After that; $time such as “today 20:15”
feedback_asked = Consultado: { $time }.
# Above what the makers answered.
feedback_answer = Su respuesta

## Settings of the window

# The button at the end of the list of programs, and the title of what it opens.
settings = Ajustes
# The choice of the colours.
theme = Tema
# Colours: as the system has them.
theme_system = Igual que el sistema
# Colours: by day.
theme_light = Claro
# Colours: by night.
theme_dark = Oscuro
# The choice of the size of everything.
text_size = Tamaño del texto
# A text size
percent = { $number }{"\u00A0"}%
# The choice of the language.
language = Idioma
# $language: what the system asks for, in its own words
language_system = Igual que el sistema ({ $language })
# The switch for less movement.
movement_less = Reducir el movimiento
# What less movement is.
movement_less_means = Desactiva las animaciones.
# Below the title of the settings: what they are.
settings_means = Cómo se ve esta ventana y qué programas muestra.
# Closes the settings.
settings_done = Hecho
choice_not_written = Tu elección no se pudo guardar y sigue como antes: { $why } ({ $path }).
settings_not_kept = Los ajustes de la ventana no se pudieron guardar: { $why }.
# The file with the settings could not be read. $path: where it is kept
settings_unreadable = Estos ajustes no se pudieron leer al abrir esta ventana y se han restablecido; antes de escribir un archivo nuevo, el anterior se conserva como { $path }.
# No font has the characters of the chosen language
fonts_missing = Ninguna tipografía de este equipo tiene los caracteres de { $language }. Instala una, como Noto Sans CJK, y vuelve a abrir esta ventana.

## The list of programs

# Above what adds a program.
add_program = Añadir un programa…
# Above the same, as a heading: no dots, because nothing opens.
add_program_heading = Añadir un programa
# What a person is asked for when they add a program, and that it does no harm.
add_program_means = Elige el manifiesto del programa, el archivo .toml que enumera todo lo que puede enviar. Añadirlo no envía nada.
# The field for the path of a manifest.
add_program_path = Archivo de manifiesto
# Adds the program whose manifest was named.
add = Añadir
program_added = { $name } se ha añadido.
# $why: a whole sentence
demo_not_started = No se pudo abrir la demostración. { $why }
no_window = Aquí no se puede abrir ninguna ventana ({ $why }). La línea de órdenes puede hacer lo mismo: { $command }
program_not_added = No se ha añadido: { $why }.
# In `program_not_added`: why
no_file_there = no existe el archivo { $path }
# Leaves a program out of the list.
hide_program = Ocultar este programa
# What hiding a program does, and what not.
hide_means = Solo lo oculta aquí. No cambia lo que tiene permitido enviar.
hidden_programs = { PLURAL($count) ->
    [one] 1 programa oculto
   *[other] { $count } programas ocultos
}
show_program = Volver a mostrar { $name }
# One switch for every program.
all_programs = Permitir que los programas envíen
# What the switch for every program does.
all_programs_off_means = Al desactivarlo se desactivan todos los programas a la vez y cambian sus identificadores. Al activarlo vuelven, tal como estaban, las opciones de los programas que había desactivado.
# Why the switch for every program cannot be moved.
all_programs_locked = Todos los programas están desactivados. Actívalos uno por uno.
# Opens the system’s own dialog for files.
choose_file = Elegir un archivo…
# The system has no dialog for files.
no_dialog = Aquí no hay diálogo de archivos. Escribe la ruta del archivo.
# Takes a manifest that cannot be used out of the list of programs.
forget_manifest = Quitar de la lista
# $names: the manifest files of programs that the switch for all of them could not switch off
all_programs_not_reached = { PLURAL($count) ->
    [one] No se ha desactivado: { $names }. Su manifiesto no se puede usar, así que Candor no sabe dónde se guarda su elección. Lo que elegiste antes para él sigue en vigor.
   *[other] No se han desactivado: { $names }. Sus manifiestos no se pueden usar, así que Candor no sabe dónde se guardan sus elecciones. Lo que elegiste antes para ellos sigue en vigor.
}
# $folders: folders of manifests that could not be read, or not all of them; programs that the switch for all of them could not switch off are unknown
all_programs_not_looked_into = No se han podido leer todos los manifiestos: { $folders }. Es posible que los programas cuyos manifiestos están ahí no se hayan desactivado. Lo que elegiste antes para ellos sigue en vigor.
# $names: programs that the switch for all of them does not switch on again
all_programs_left_off = { PLURAL($count) ->
    [one] { $names } sigue desactivado. Actívalo por separado: una versión anterior podría enviar más de lo que has elegido.
   *[other] { $names } siguen desactivados. Actívalos uno por uno: las versiones anteriores podrían enviar más de lo que has elegido.
}

## A single field

# A small switch beside a field, for screen readers
send_field = Enviar { $field }
# Beside a field that the person withholds.
field_withheld = Omitido. El resto del mensaje se envía igualmente.
# Beside a field that the person withholds, where nothing is sent at all.
field_left_out = Omitido.
# $entry: what stands in the file by hand, such as app_opened/*
field_withheld_wider = Omitido junto con otros por «{ $entry }» en el archivo. Solo puedes cambiarlo allí.
# Above the switches of single fields.
withhold_means = Desactiva un campo para omitir solo ese.

## Identity

# Copies the identifier.
identity_copy = Copiar identificador
# Said quietly for some seconds: the identifier was copied.
identity_copied = Identificador copiado.
# Asks whether to replace the identity.
identity_replace = Reemplazar identificador…
# The question whether to replace the identity.
identity_replace_question = ¿Reemplazar tu identificador?
# What replacing it does.
identity_replace_means = A partir de ahora los mensajes llevan un identificador nuevo, y los servidores te tratarán como a alguien nuevo. Conservan lo que recibieron con el anterior. Lo que ya espera se sigue enviando con él.
# Yes: replace the identity.
identity_replace_it = Reemplazar
# No: keep the identity.
identity_keep = Cancelar
# The identity was replaced.
identity_replaced = Tu identificador se ha reemplazado.

## On the server

# Above what a person can do about what the server has of theirs.
server = En el servidor
# $url: an address
server_where = Pregunta a { $url }, y solo cuando pulsas un botón.
# What the server learns when it is asked.
server_says_who = Al servidor se le envía una prueba de que tus identificadores son tuyos, y ve tu dirección IP.
# The same where identifiers change every month.
server_says_months = También se entera de qué identificadores de meses distintos van juntos.
# In place of the buttons, while there is nothing to ask for.
server_nothing_yet = Aún no se ha enviado nada con un identificador, así que no hay nada que el servidor pudiera encontrar.
# A button.
server_fetch = Obtener lo que tiene el servidor
# A button that asks first.
server_erase = Borrarlo allí…
# A button that opens the server’s page in the browser.
server_page = Abrir su página
# Ends what is being asked.
server_cancel = Cancelar
# $place: of the identifier that is asked about; $messages: such as “3 messages”
server_progress = Preguntando por el identificador { $place } de { $of }. Por ahora: { $messages }.
# While nothing is known yet.
server_asking = Preguntando al servidor…
# $messages: such as “3 messages”
server_has = El servidor tiene { $messages } de ti.
# What came.
server_has_none = El servidor no tiene nada de ti.
# $days: such as “a year”
server_keeps = Dice que conserva los mensajes durante { $days }.
# Only a part of it came.
server_more = El servidor tiene más de ti de lo que se obtiene de una vez; su propia página lo ofrece todo como archivo.
# Messages that both have.
server_same = Igual aquí y allí
# Messages that only this computer has.
server_only_here = Solo aquí
# Messages that only the server has.
server_only_there = Solo allí
# One of the three lists; $count: how many messages are in it
server_side = { $name }: { $count }
# Below a long list; $messages: such as “3 messages”
server_first = Aquí se muestran los primeros: { $messages }.
# $time: see `today_at_inside`
server_waits = El servidor pide una pausa. Se le seguirá preguntando después de esta hora: { $time }.
# Why identifiers are kept that no message carries any more.
server_former = Los identificadores anteriores se conservan solo para esto, hasta que lo enviado con ellos se borre allí o los olvides.
# The name of the list, for screen readers.
server_list = Mensajes comparados
# The name of the bytes, for screen readers.
server_bytes = Bytes exactos
# In place of an empty list.
server_none = Ninguno
# $messages: such as “3 messages”
server_beyond_counted = Contados y no guardados, según declaran sus desarrolladores, así que nadie puede encontrar los tuyos entre los demás: { $messages }.
# $messages: such as “3 messages”
server_beyond_without = Enviados sin identificador, así que nadie puede encontrar los tuyos allí: { $messages }.
# $messages: such as “3 messages”
server_beyond_elsewhere = Enviados a otra dirección: { $messages }.
# $messages: such as “3 messages”
server_beyond_over = Enviados con un identificador que se borró allí o que este equipo ha olvidado: { $messages }.
# $messages: such as “3 messages”
server_beyond_unfinished = No están entre lo obtenido, y el servidor tiene más: { $messages }.
# $why: see server_why
server_not_fetched = No se ha obtenido nada: { $why }.
# $why: see server_why
server_not_erased = No es seguro que se haya borrado nada: { $why }.
# $why: see server_why
server_not_opened = La página no se ha abierto: { $why }.
# $messages: such as “3 messages”
server_erased = Borrado en el servidor: { $messages }.
# $date: a day
server_backups = Hasta cuándo tienen copias sus copias de seguridad: { $date }.
# What follows from erasing.
server_replaced = Tu identificador se ha reemplazado: el próximo mensaje lleva uno nuevo.
# $messages: such as “3 messages”
server_withdrawn = En espera con el identificador anterior, y ya no se envían: { $messages }.
# What erasing cannot reach.
server_counted_stays = Lo que solo se contó no se puede encontrar, y sigue contado.
# $done and $of: how many identifiers; $why: see server_why
server_part = Hecho para { $done } de { $of } identificadores; después se interrumpió: { $why }.
# $why: see server_why
server_after = El servidor ha borrado, pero aquí no se pudo hacer todo lo que sigue: { $why }.
# The page is on its way to the browser.
server_page_opened = Su página se abre en tu navegador, con un enlace que funciona una sola vez.
# Asks whether to erase.
server_erase_question = ¿Borrar lo que el servidor tiene de ti?
# What it does; $url: an address
server_erase_means = Se pide a { $url } que borre todos los mensajes con alguno de tus identificadores, también los anteriores. Esto no se puede deshacer.
# What it does on this computer.
server_erase_here = Después se reemplaza tu identificador, y los mensajes que aún esperan con él no se envían. El historial de este equipo se queda.
# What it does not do.
server_erase_not_all = Las copias de seguridad pueden conservarlos un tiempo; la respuesta dice hasta cuándo. Lo que solo se contó no se puede encontrar.
# Yes: erase.
server_erase_it = Borrarlo allí
# No: do not erase.
server_erase_not = Cancelar
# A quiet link below the buttons.
server_forget = Olvidar identificadores anteriores…
# The question whether to forget earlier identifiers.
server_forget_question = ¿Olvidar tus identificadores anteriores?
# What that means.
server_forget_means = Lo que los servidores tienen con ellos se queda allí, y nadie, ni siquiera tú, podrá obtenerlo ni borrarlo después. Esto no se puede deshacer. No se pregunta a ningún servidor.
# What happens on this computer.
server_forget_here = Los mensajes que aún esperan con ellos no se envían. El identificador en uso y el historial de este equipo se quedan.
# Yes: forget them.
server_forget_it = Olvidar
# Afterwards, and among the decisions.
server_forgot = Identificadores anteriores olvidados: { $count }.
# In `server_not_fetched` and the like: why
server_cancelled = lo has cancelado
# In `server_not_fetched` and the like: why
server_why_not_offered = sus desarrolladores no lo ofrecen
# In `server_not_fetched` and the like: why
server_why_conflict = dos manifiestos reclaman este programa, así que no está claro a qué servidor se refiere
# In `server_not_fetched` and the like: why
server_why_no_identifier = allí no se envió nada con un identificador
# In `server_not_fetched` and the like: why
server_why_new_server = el programa indica ahora otro servidor, { $url }; aquí nada dice que tenga algo de ti, y no recibe ninguna prueba antes de que lo aceptes en «Opciones»
# In `server_not_fetched` and the like: why; $status: a number
server_why_refused = el servidor no acepta la prueba ({ $status })
# In `server_not_fetched` and the like: why; $status: a number
server_why_not_there = el servidor no tiene esa página ({ $status })
# In `server_not_fetched` and the like: why; $status: a number
server_why_busy = el servidor no puede responder ahora ({ $status }); inténtalo más tarde
# The same; $time: see `today_at_inside`
server_why_busy_until = el servidor no puede responder ahora ({ $status }); pide que lo intentes después de esta hora: { $time }
# In `server_not_fetched` and the like: why
server_why_unreadable = la respuesta del servidor no se puede usar
# Among the decisions; $messages: such as “3 messages”
server_asked_fetch = Se obtuvo lo que tiene el servidor: { $messages }.
# Among the decisions, after that.
server_asked_more = El servidor tenía más.
# Among the decisions, after what was asked; $count: a number
server_asked_requests = Número de peticiones: { $count }.
# Among the decisions.
server_asked_page = Se abrió la página del servidor.
# Among the decisions.
server_asked_in_vain = Se preguntó al servidor, sin éxito.
# Among the decisions: nobody was there any more to hear the answer.
server_asked_open = Se preguntó al servidor; su respuesta no se conoce.
# Among the decisions: an erasure whose answer is not known.
server_asked_maybe = Se pidió al servidor que borrara lo que tiene. Puede que se haya borrado: la respuesta no llegó.
# Among the decisions: an erasure whose answer is not known; later the server refused a message because it had erased.
server_asked_over = Se pidió al servidor que borrara lo que tiene. Su comprobante no llegó, pero después dijo que estaba borrado.

## What is new, side by side

# Above what is new or wider, or described in other words.
news_open = Qué ha cambiado
# Above what the person agreed to.
news_column_before = Cuando aceptaste
# Above what is asked for now.
news_column_now = Ahora
# Below “When you agreed”: nothing of it was there.
news_was_not_there = Aún no existía.

## How much, and how often

# What a message amounted to lately
volume_measured = { PLURAL($count) ->
    [one] 1 en los últimos 30 días, { $size }.
    [many] { $count } en los últimos 30 días, { $size } en total.
   *[other] { $count } en los últimos 30 días, { $size } en total.
}
# The same where the choice was another meanwhile
volume_scaled = { PLURAL($count) ->
    [one] 1 en los últimos 30 días; con estos interruptores, unos { $size }.
    [many] { $count } en los últimos 30 días; con estos interruptores, unos { $size }.
   *[other] { $count } en los últimos 30 días; con estos interruptores, unos { $size }.
}
# A message that is sent again and again
volume_repeats = Mientras { $name } está en marcha, { PLURAL($count) ->
    [one] 1 por hora
   *[other] { $count } por hora
}, unos { $size }.
volume_tier = { $size } al mes
# Below a switch that was switched on: a message is now sent. $fields: see `field_count`
adds_message = Añade el mensaje «{ $message }» ({ $fields }).
# Below a switch that was switched off: a message is no longer sent
takes_out_message = Quita el mensaje «{ $message }».
# Below a switch that was switched on: a message says more
adds_fields = { PLURAL($count) ->
    [one] Añade 1 campo a «{ $message }».
   *[other] Añade { $count } campos a «{ $message }».
}
# Below a switch that was switched off: a message says less
takes_out_fields = { PLURAL($count) ->
    [one] Quita 1 campo de «{ $message }».
   *[other] Quita { $count } campos de «{ $message }».
}
# Below the name of something that was found: what kind of thing it is, and what it means
found_kind = { $kind }. { $means }
# Below a list of what was found that is cut
find_more = { PLURAL($count) ->
    [one] y 1 más. Añade una palabra para acotar.
   *[other] y { $count } más. Añade una palabra para acotar.
}
# Above the exact bytes of a message.
as_sent_means = Estos son los bytes exactos.
# Above the bytes of a message, laid out to be read.
to_read_means = Con formato para leerlo. «Tal como se envía» muestra los bytes exactos.

## Several messages of the history

copy_rows = { PLURAL($count) ->
    [one] Copiar 1 mensaje
    [many] Copiar { $count } de mensajes
   *[other] Copiar { $count } mensajes
}
rows_chosen = { PLURAL($count) ->
    [one] 1 seleccionado
    [many] { $count } seleccionados
   *[other] { $count } seleccionados
}
rows_copied = { PLURAL($count) ->
    [one] 1 mensaje copiado.
    [many] { $count } de mensajes copiados.
   *[other] { $count } mensajes copiados.
}
# More were chosen than fit
rows_copied_part = Solo se copiaron los { $count } más antiguos de { $all } mensajes, { $size }: más sería demasiado para pegar. Un informe en «Tus datos» los tiene todos.
# For screen readers: how several rows are chosen without a mouse.
rows_keys = Mayús selecciona varios, Ctrl+Arriba y Ctrl+Abajo mueven sin seleccionar, Ctrl+Espacio añade ese, Ctrl+A selecciona todos los que se muestran, Esc deja uno, Ctrl+C copia la selección.

## The table of the history: its columns, and the way to the newest message

# For screen readers: how the columns are made wider without a mouse.
width_keys = Mayús+Izquierda y Mayús+Derecha estrechan o ensanchan la columna; Supr la ajusta a su contenido.
# For screen readers: what makes a column wider
width_of = Anchura: { $column }
# A button over the rows: so many have come that are not in sight; an arrow follows
newer = { PLURAL($count) ->
    [one] 1 más reciente
    [many] { $count } más recientes
   *[other] { $count } más recientes
}
# In place of the rows, above a button that shows everything again.
nothing_matches = Nada coincide con la búsqueda y los filtros.

## Until when a message waits

# After what became of a message: nobody is there to send it, and when that changes
nobody_sends = { $name } no está en marcha, por lo que Candor puede saber. Esto se enviará la próxima vez que se inicie.
# The same where the server asked to wait. $time: inside a sentence
nobody_sends_asked = { $name } no está en marcha, por lo que Candor puede saber. El servidor pidió esperar (hasta: { $time }). Esto se enviará cuando se inicie después.
next_attempt = Próximo intento: { $time }.
next_attempt_asked = El servidor pidió esperar. Próximo intento: { $time }.

## The whole request with a message

# The form that shows it.
whole_request = Petición
# $size: of the body. The digest itself follows on a line of its own
request_digest = SHA-256 del cuerpo ({ $size }):
# How to check that by hand
request_check = Para comprobarlo por tu cuenta, guarda el cuerpo y ejecuta { $command }. Muestra las mismas cifras.
# In place of the body.
request_not_whole = El historial ya no tiene todo lo que había en esta petición, así que su cuerpo no se puede mostrar. Las cabeceras y el resumen son como cuando se envió.
# Above a request that never left.
request_stayed = No hubo conexión, así que nada de esta petición salió de tu equipo.
# The answer to it, as a heading.
answer_word = Respuesta
# Saves the exact bytes of the body.
save_body = Guardar cuerpo…
body_saved = El cuerpo se ha guardado en { $path }
body_not_saved = El cuerpo no se ha guardado: { $why }.
# Why: the history does not have it.
body_gone = el historial ya no lo tiene
# Why something was not done about a program: between the click and the deed its manifest went away
program_gone = su manifiesto ha desaparecido o ya no se puede usar

## What a decision changed

# $tiers: a list of names
decision_on = Activado: { $tiers }.
decision_off = Desactivado: { $tiers }.
# $fields: a list of fields
decision_withheld = Omitido: { $fields }.
decision_allowed = Incluido de nuevo: { $fields }.
decision_cause = { $event } ({ $tier })
# A decision: no to everything, after a yes.
decision_all_off = Envío desactivado.
# A decision: yes to sending, after a no. What is on now follows.
decision_all_on = Envío activado.
# $until: see pause_until and pause_until_resumed
decision_paused = En pausa { $until }.
# A decision: a pause was ended.
decision_resumed = Reanudado.
# A decision about crash reports.
decision_ask = Informes de fallo: preguntar cada vez.
# A decision about crash reports.
decision_always = Informes de fallo: enviar siempre.
# A decision about what had changed in the program’s description: a yes to it, or that it was seen.
decision_news = Se vio lo que había cambiado, o se respondió a ello.
# A decision that changed no switch.
decision_other = No cambió ningún interruptor.

## Texts of the built-in programs (SkellyCam, ETS2LA)

skellycam_about = Graba vídeo sincronizado de varias cámaras.
skellycam_existence_ping = Señal de existencia
skellycam_existence_ping_summary = Dice que SkellyCam se ha iniciado, y qué versión.
skellycam_existence_ping_why = Muestra cuántas personas usan SkellyCam.
skellycam_system_fingerprint = Huella del sistema
skellycam_system_fingerprint_summary = Qué sistema operativo y qué hardware usas.
skellycam_system_fingerprint_why = Muestra a los desarrolladores a qué plataformas dar soporte primero.
skellycam_usage_analytics = Análisis de uso
skellycam_usage_analytics_summary = Qué botones y funciones usas, nunca lo que grabas.
skellycam_usage_analytics_why = Muestra qué vale la pena mejorar.
skellycam_app_opened_title = SkellyCam iniciado
skellycam_app_opened_when = Al iniciarse SkellyCam
skellycam_app_opened_event = Lo que dice este mensaje: SkellyCam se ha iniciado.
skellycam_app_opened_app_name = Qué programa envía esto.
skellycam_app_opened_app_version = Qué versión de SkellyCam usas.
skellycam_app_opened_system_os = Qué sistema operativo usa este equipo.
skellycam_app_opened_system_os_version = Qué versión del sistema operativo usa este equipo.
skellycam_app_opened_system_architecture = Qué tipo de procesador tiene este equipo.
skellycam_app_opened_system_cpu_count = Cuántos procesadores tiene este equipo.
skellycam_app_opened_system_total_ram_gb = Cuánta memoria tiene este equipo.
skellycam_app_opened_system_python_version = Con qué versión de Python funciona SkellyCam.
skellycam_feature_used_title = Función usada
skellycam_feature_used_when = Cuando usas una función de SkellyCam
skellycam_feature_used_event = Lo que dice este mensaje: se ha usado una función.
skellycam_feature_used_feature = Qué función se ha usado, de esta lista fija. Nunca un nombre de archivo, una imagen o una grabación.
ets2la_about = Conduce camiones por sí solo en Euro Truck Simulator 2 y American Truck Simulator.
ets2la_activity_ping = Señal de actividad
ets2la_activity_ping_summary = Dice cada dos minutos que ETS2LA está en marcha.
ets2la_activity_ping_why = Muestra cuántas personas usan ETS2LA en este momento.
ets2la_performance = Velocidad y complementos
ets2la_performance_summary = Con qué fluidez funciona ETS2LA y qué complementos están activados.
ets2la_performance_why = Ayuda a encontrar lo que ralentiza ETS2LA.
ets2la_crash_reports = Informes de fallo
ets2la_crash_reports_summary = En qué parte falló el programa. Antes se eliminan aquí nombres y carpetas, y puedes leer cada informe antes de que se envíe.
ets2la_crash_reports_why = Ayuda a corregir primero los errores más frecuentes.
ets2la_activity_ping_title = ETS2LA está en marcha
ets2la_activity_ping_when = Cada dos minutos mientras ETS2LA está en marcha
ets2la_activity_ping_event = Lo que dice este mensaje: ETS2LA está en marcha.
ets2la_activity_ping_id = Un número aleatorio que distingue las instalaciones, para que ninguna se cuente dos veces. Cambia cada mes y no se deriva de nada de este equipo.
ets2la_performance_when = Cada diez minutos mientras ETS2LA conduce, y al cerrarse
ets2la_performance_event = Lo que dice este mensaje: con qué fluidez funciona ETS2LA.
ets2la_performance_app_version = Qué versión de ETS2LA usas.
ets2la_performance_fps = Cuántos fotogramas se dibujaron a cada frecuencia durante estos diez minutos.
ets2la_performance_plugins = Cuáles de los complementos propios de ETS2LA estuvieron activados en ese tiempo, de esta lista fija.
ets2la_crash_report_title = ETS2LA falló
ets2la_crash_report_when = Cuando ETS2LA falla
ets2la_crash_report_event = Lo que dice este mensaje: ETS2LA falló.
ets2la_crash_report_count = Cuántas veces se repitió el mismo fallo antes de que miraras este informe.
ets2la_feedback = Tus comentarios
ets2la_feedback_summary = Lo que escribes a los desarrolladores, y solo cuando lo envías.
ets2la_feedback_why = Te permite pedir algo o decir qué ha fallado.
ets2la_feedback_title = Mensaje a los desarrolladores
ets2la_feedback_when = Cuando envías uno
ets2la_feedback_event = Lo que dice este mensaje: has escrito algo.
ets2la_feedback_message = Lo que les escribes.
ets2la_crash_report_traceback = En qué parte falló el programa: funciones y números de línea. Antes se eliminan en este equipo nombres, carpetas, direcciones y códigos largos.

## What could not be done, and why

# Another manifest is in the way: it claims the same program
conflict_claims = { $file } dice que { $app } envía a { $destination }
# Another manifest is in the way: two programs may not share a folder
conflict_shares_folder = { $name } usa la misma carpeta
# Anything that failed and has no sentence of its own. $why: see `log_unusable`, `identity_io`, `system_not_allowed`
not_done = No ha funcionado: { $why }.
# A choice is in force, and its receipt is written later. $why: see `log_unusable` and those below it
trouble_receipt_waits = Tu elección está en vigor. Aparecerá entre tus decisiones en cuanto se pueda volver a escribir en el historial: { $why }.
# The same where no file can be written at all
trouble_receipt_lost = Tu elección está en vigor. Pero no aparecerá entre tus decisiones hasta la próxima, porque no se puede escribir ni en el historial ({ $log }) ni en un archivo junto a él ({ $file }).
# A choice that ends the identity could not do so
trouble_identity_kept = El identificador anterior no se pudo apartar: { $why }.
# Receipts that waited for the log could not be read. $why: see `log_unusable` and those below it
trouble_receipts_unread = Tu elección está en vigor. Solo no se pudieron leer entradas anteriores de tus decisiones, que esperan en el archivo { $file }: { $why }.
# Why a choice could not be written
not_written_no_tier = Este programa no tiene la categoría «{ $tier }».
# $entry: what should have been the name of a field
not_written_no_entry = «{ $entry }» no es el nombre de un campo.
# Why a choice could not be written
not_written_not_answered = Aún no has respondido para este programa: activa o desactiva algo primero.
# In `choice_not_written`: why
not_written_in_the_way = hay otra cosa donde debería estar el archivo; muévela antes a otro lugar
# In `choice_not_written`: why
not_written_never_was_one = el archivo que hay allí no contiene los ajustes de un programa y se perdería; muévelo antes a otro lugar
# In `choice_not_written`: why
not_written_one_of_ours = Candor usa el archivo que hay allí para otra cosa; elimina antes el enlace que lleva a él
# In `choice_not_written`: why
not_written_looping_link = es un enlace que vuelve a sí mismo; elimínalo antes
# In `choice_not_written`, `identity_io` and `log_io`: why
not_written_held = otro programa lo está usando; inténtalo de nuevo
# In `choice_not_written`: why
not_written_no_locks = el sistema de archivos no conoce bloqueos, y sin ellos solo se guarda un no
# In `choice_not_written`: why
not_written_too_many_copies = hay demasiadas copias conservadas junto a él
# In `choice_not_written`: why
not_written_contended = otro programa no deja de cambiar el archivo; inténtalo de nuevo
# The secret behind the identity. $why: what the system said
identity_io = el secreto en el que se basa tu identificador no se puede leer o escribir: { $why }
# The secret behind the identity
identity_damaged = el secreto en el que se basa tu identificador está dañado; mueve el archivo { $file } a otro lugar y se creará uno nuevo
# The secret behind the identity
identity_no_randomness = el sistema operativo no proporciona números aleatorios
# A notice. $why: see `identity_io` and those below it
identity_unusable = Lo que lleva un identificador no se registra: { $why }.
# Why the history cannot be used. $why: in the words of the database
log_unusable = el historial no se puede usar: { $why }
# Why the history cannot be used
log_no_room = el disco está lleno, y hasta para leer el historial hace falta un poco de espacio junto a él; libera espacio e inténtalo de nuevo
# Why the history cannot be used
log_newer = una versión más reciente de Candor escribió el historial (versión { $version }); se deja como está ({ $path })
# Why the history cannot be used
log_not_ours = la base de datos que ocupa el lugar del historial no es de Candor; muévela a otro lugar ({ $path })
# Why the history cannot be used
log_path_too_long = el historial no se puede usar porque su ruta tiene más de { $most } bytes, el máximo para una base de datos; mueve la carpeta ({ $path })
# Why the history cannot be used
log_no_locks = el historial no se puede usar porque donde está no se pueden bloquear archivos; mueve la carpeta a otro disco ({ $folder })
# Why the history cannot be changed
log_read_only = el historial solo se puede leer; donde está no se puede escribir nada
# Why the history cannot be read
log_unsettled = el historial solo se puede leer, y antes habría que escribir algo en él; copia su carpeta a un lugar donde eso sea posible ({ $path })
# Why clearing the history is not complete
log_being_read = se ha eliminado todo, pero otro programa está leyendo el historial y lo que contenía sigue en su archivo; vuelve a borrarlo dentro de un momento
# Why the log cannot be used
log_forked = este proceso es una bifurcación (fork) de otro que tenía abierto el historial y no puede usarlo; inicia un proceso propio para esto
# Why the log cannot be used
log_in_the_way = lo que debería ser un archivo del historial no es un archivo, sino { $what }; muévelo a otro lugar ({ $path })
# Why the history cannot be used. $why: what the system said
log_io = el historial no se puede leer o escribir: { $why }
# Why the history cannot be used. $what: in English
log_unexpected = el historial contiene algo inesperado: { $what }
# In `crash_not_saved`: why
edit_not_declared = esta versión del programa no conoce el informe de fallo «{ $event }», así que no se puede editar; se puede enviar tal cual o eliminar
# In `crash_not_saved`: why
edit_not_editable = «{ $field }» no es un texto que puedas editar en este informe; puedes editar { $fields }
# In `crash_not_saved`: why
edit_nothing = «{ $field }» no es un texto que puedas editar en este informe; no tiene ninguno
# In `crash_not_saved`: why
edit_not_there = este informe no tiene ningún texto en «{ $field }»
# In `crash_not_saved`: why. $takes: see `kind_text` and those around it
edit_wrong_type = el texto nuevo no es lo que admite «{ $field }» ({ $takes })
# In `crash_not_saved`: why. $takes: see `kind_text` and those around it
edit_too_long = el texto nuevo es demasiado largo para «{ $field }» ({ $takes })
# In `last_attempt`: why
failure_answered = el servidor respondió { $status }
# In `last_attempt`: why. $variable: the name of an environment variable
failure_proxy = sin conexión: { $variable } no indica un proxy que se pueda usar ({ $why })
# In `last_attempt`: why. $variable: the name of an environment variable
failure_proxy_protocol = sin conexión: el proxy que indica { $variable } usa { $protocol }; solo se pueden usar HTTP y HTTPS
# In `last_attempt`: why
failure_no_connection_in_time = sin conexión a tiempo
# In `last_attempt`: why. $why: in the words of the network
failure_no_connection = sin conexión: { $why }
# In `last_attempt`: why
failure_no_answer_in_time = sin respuesta a tiempo
# In `last_attempt`: why. $why: in the words of the network
failure_no_answer = sin respuesta: { $why }
# In `failure_no_connection`: nothing listens there, or it may not be reached.
network_refused = fue rechazada
# In `failure_no_connection`: there is no network, or none that leads there.
network_unreachable = la red no llega hasta allí
# In `failure_no_connection`: the server’s name could not be looked up, as without any network.
network_no_such_name = no se puede consultar el nombre del servidor
# In `failure_no_connection` and `failure_no_answer`: the connection ended too early.
network_broke_off = la conexión se interrumpió
# Why a manifest cannot be used
refusal_not_a_file = no es un archivo
# Why a manifest cannot be used
refusal_too_long = el manifiesto ocupa más de { $count } bytes
# Why a manifest cannot be used
refusal_utf16 = el manifiesto está escrito en UTF-16; guárdalo como UTF-8
# Why a manifest cannot be used
refusal_not_utf8 = el manifiesto no es texto en UTF-8; guárdalo como UTF-8
# Why manifests of a folder are not used
refusal_left_out = manifiestos de esta carpeta que quedan fuera: { $count }; se leen como máximo { $files }, { $mib }{"\u00A0"}MB en total, primero los más cortos
# In `problem_wrong_type`: what is wrong
wrong_not_an_object = debería ser un objeto JSON, y es otra cosa
# In `problem_wrong_type`: what is wrong
wrong_no_main_switch = falta telemetry_enabled, el interruptor principal
# In `problem_wrong_type`: what is wrong. $key: the name of a key
wrong_missing = falta { $key }
# In `problem_wrong_type`: what is wrong. $key: the name of a key
wrong_twice = { $key } aparece dos veces
# In `problem_wrong_type`: what is wrong. $expected: see `expected_format` and those below it
wrong_value = { $key } debería ser { $expected }, y es { $found }
# In `wrong_value`
expected_format = el número 1
# In `wrong_value`
expected_true_or_false = true o false
# In `wrong_value`
expected_switches = un objeto de true o false
# In `wrong_value`
expected_texts = una lista de textos
# In `wrong_value`
expected_entries = una lista de entradas como "event/field"
# In `wrong_value`
expected_ask_or_always = "ask" o "always"
# In `wrong_value`
expected_pause = null, una hora o "resumed"
# In `wrong_value`
expected_days_and_mib = un objeto con days y mib
# In `wrong_value`
expected_whole_number = un número entero
# In `wrong_value`
expected_object = un objeto
# In `wrong_value`
expected_text = un texto
# In `wrong_value`
expected_time = una hora como 2026-11-21T20:15:03Z
# In `wrong_value`
expected_times = un objeto de horas
# In `problem_writable`: who
writer_another_account = pertenece a otra cuenta
# In `problem_writable`: who
writer_everybody = cualquier cuenta puede escribir en él
# In `problem_writable`: who
writer_group = su grupo puede escribir en él
# In `problem_writable`: who
writer_access_list = su lista de acceso da ese derecho a otros
# In `problem_not_a_file`: what it is
instead_folder = una carpeta
# In `problem_not_a_file`: what it is
instead_device = un dispositivo o una tubería
# In `problem_not_a_file`: what it is
instead_link = un enlace
# What the operating system said
system_not_allowed = no está permitido
# What the operating system said
system_no_room = el disco está lleno
# What the operating system said
system_read_only = el disco es de solo lectura
# What the operating system said
system_not_there = no está allí
# What is wrong with a file
system_not_a_file = no es un archivo, sino { $what }
# What is wrong with a file
system_too_long = ocupa { $count } bytes, y se leen { $most } como máximo

## A report
# What a report for a spreadsheet is called.
report_table = Tabla (CSV)
# What a report in every form is called.
report_all = Todo junto (ZIP)
# The name of the last column of a table, which explains the table.
report_csv_means = Cómo leer esto: las horas están en UTC. Una celda que empezaría por = + - @ | % o U+0027 lleva delante un U+0027, para que ninguna hoja de cálculo calcule con ella; sin ese U+0027 queda lo que había. Los caracteres que no se ven llevan su nombre. Los bytes exactos están en el informe en JSON.
# What the file README.txt in an archive says.
report_zip_means = report.html es para leer, report.csv es para una hoja de cálculo y report.json lo tiene todo para otros programas. En la carpeta de cada programa están su manifiesto (todo lo que puede enviar), la elección (lo que el programa guarda para sí en ese archivo está oculto) y el texto aceptado. SHA256SUMS tiene la suma de cada archivo: «sha256sum -c SHA256SUMS» o «candor verify» con el archivo ZIP las comprueba.
# Above what there is in a few sentences. $name: the program
report_in_short = { $name } en breve
# $messages: such as “3 messages”. $size: such as “1.5 KB”. $first, $last: moments in full
report_span = { $messages }, { $size } en total, registrados entre el { $first } y el { $last }.
# $sent: such as “3 messages”. $confirmed: a number
report_sent = Enviado: { $sent }. Confirmado por los recibos del servidor: { $confirmed }.
# $messages: such as “3 messages”
report_waiting = En espera: { $messages }.
# $count: a number. Why stands further down in the same report
report_dropped_count = Descartado antes de registrarse: { $count }.
# Which messages are in a report. $time: a moment in full
report_from = Solo mensajes desde el { $time }.
# Which messages are in a report. $time: a moment in full
report_before = Solo mensajes anteriores al { $time }.
# Which messages are in a report. $tiers: their names
report_of_tiers = Solo mensajes de: { $tiers }.
# Above what was recorded for each tier, whatever became of it.
report_by_tier = Qué se registró para cada categoría
# A tier with no messages.
report_tier_none = No se registró nada para ella.
# Before the field for words in a saved page.
report_search = Buscar
# No tier left out of a saved page’s list.
report_any_tier = Todas las categorías
# No state left out of a saved page’s list.
report_any_state = Todos los estados
# No month left out of a saved page’s list.
report_any_month = Todos los meses
# Before the choice of a month.
report_month = Mes
# Turns to newer rows of a list.
report_newer = Más recientes
# Turns to older rows of a list.
report_older = Más antiguos
# Before how many rows are listed at once.
report_per_page = Por página
# Nothing was found in a saved page.
report_no_match = Ningún mensaje coincide.
# While a saved page is being searched.
report_searching = Buscando…
# In place of a list that only a script can show.
report_no_script = Tantos mensajes solo los puede mostrar el script de la página, y aquí los scripts están desactivados. El informe como tabla o en JSON también los tiene.
# In place of a list that an old browser cannot show.
report_old_browser = Este navegador es demasiado antiguo para mostrar los mensajes. El informe como tabla o en JSON también los tiene.
# Above how a saved page is read.
report_how = Cómo leer esta página
# How a saved page is read: the messages.
report_how_messages = Cada mensaje está aquí con los bytes exactos que se guardaron en este equipo antes de enviar nada. Un mensaje enviado lleva a su petición, y la petición a la respuesta del servidor.
# How a saved page is read: receipts.
report_how_receipts = Un recibo es el SHA-256 que el servidor calculó sobre lo que recibió. Si es igual al que se anotó aquí antes de enviar, el servidor recibió exactamente estos bytes.
# How a saved page is read: checking it. The command stays as it is.
report_how_check = «candor verify» con este archivo comprueba que los mensajes tienen los resúmenes anotados para ellos. No puede demostrar quién escribió el archivo: nada en él está firmado.
# How a saved page is read: what is not in it.
report_how_hidden = Los secretos y las pruebas se omiten: en su lugar está [hidden]. Los caracteres que no se ven llevan su nombre, como ⟨U+200B⟩.
# How a saved page is read: that nothing is loaded.
report_how_offline = Esta página no carga nada de ninguna red y no envía nada. Su único script desempaqueta y muestra lo que hay en este archivo.
# Before the form in which a report is saved.
report_format = Formato
# Before the first day of a report.
report_from_day = Desde
# Before the last day of a report.
report_until_day = Hasta (incluido)
# In the empty field for a day: how one is written.
report_day_hint = 2026-01-31
# Before which programs a report is about.
report_about = Sobre
# A report is about the program that is shown.
report_this_program = Este programa
# A report is about every program on this computer.
report_all_programs = Todos los programas de este equipo
# Asks where the report goes.
report_save = Guardar informe…
# Ends the saving of a report.
report_cancel = Cancelar
# A report was cancelled.
report_stopped = Cancelado. No se guardó nada.
# Opens the report that was saved.
report_open = Abrir
# Opens the folder with the report that was saved.
report_show = Mostrar en la carpeta
# What was typed for a day is none.
report_not_a_day = Un día se escribe así: 2026-01-31.
# The last day of a report is before the first.
report_backwards = El último día es anterior al primero.
# No tier is chosen for a report.
report_no_tier = Elige al menos una categoría.
# Where so much was recorded that a page of it is long
report_long_page = Abrir una página con todo esto le lleva a un navegador un minuto o más y gigabytes de memoria. Con menos días es rápido.
# How far a report has got. $percent: of a hundred
report_progress = Guardando el informe: { $percent } %.
# $time: such as “20 seconds”
report_left = Quedan unos { $time }.
# A report, or its folder, was not opened.
report_not_opened = No se pudo abrir. Es { $path }.
# A month of a year, as a heading. $number: of the month
month_of_year = { $number ->
    [1] Enero
    [2] Febrero
    [3] Marzo
    [4] Abril
    [5] Mayo
    [6] Junio
    [7] Julio
    [8] Agosto
    [9] Septiembre
    [10] Octubre
    [11] Noviembre
   *[12] Diciembre
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
