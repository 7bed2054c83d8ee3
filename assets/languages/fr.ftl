### Candor in French (français).

## The language itself

# What the language calls itself, in the list of languages
language_name = Français

## Numbers, sizes and times

# Between the thousands of a number
number_group = {"\u202F"}
# Before what is less than one
number_decimal = ,
# Between two things in a row
list_and = {", "}
# Between two things of which one is meant
list_or = {" ou "}
# Between two sentences
after_sentence = {" "}
# A clause as a sentence of its own
sentence = { $clause }.
# A text that is quoted
quoted = « { $text } »

# The clock: %H hours of 24 (%I of 12, with %p for am and pm), %M minutes, %S seconds
clock = %H:%M:%S
clock_short = %H:%M
# Before the clock: a time of today
today_at = {"Aujourd’hui "}
# The same in the middle of a sentence
today_at_inside = {"aujourd’hui "}
# A day of the last seven
time_this_week = { $weekday } { $clock }
time_this_year = { $day } { $month } { $clock }
time_long_ago = { $day } { $month } { $year } { $clock }
# Short
weekday_name = { $number ->
    [1] lun.
    [2] mar.
    [3] mer.
    [4] jeu.
    [5] ven.
    [6] sam.
   *[7] dim.
}
# Short
month_name = { $number ->
    [1] janv.
    [2] févr.
    [3] mars
    [4] avr.
    [5] mai
    [6] juin
    [7] juil.
    [8] août
    [9] sept.
    [10] oct.
    [11] nov.
   *[12] déc.
}
# A day in full, above what was recorded then
day_in_full = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
# A moment in full
moment_in_full = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year } à { $clock }
# In full, where day_in_full has it
weekday_in_full = { $number ->
    [1] Lundi
    [2] Mardi
    [3] Mercredi
    [4] Jeudi
    [5] Vendredi
    [6] Samedi
   *[7] Dimanche
}
# In full, after a day
month_in_full = { $number ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}

size_bytes = { $count ->
    [one] { $count }{"\u00A0"}octet
   *[other] { $count }{"\u00A0"}octets
}
size_kilobytes = { $amount }{"\u00A0"}ko
size_megabytes = { $amount }{"\u00A0"}Mo
mebibytes = { $amount }{"\u00A0"}Mio
gibibytes = { $amount }{"\u00A0"}Gio
message_count = { $count ->
    [one] { $count } message
   *[other] { $count } messages
}
kind_count = { $count ->
    [one] { $count } type de message
   *[other] { $count } types de messages
}
field_count = { $count ->
    [one] { $count } champ
   *[other] { $count } champs
}
# How long something is kept
for_years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
for_months = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
}
for_days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}

## The fixed words: tabs, buttons, headings, and the names of things for screen readers
# Above the list of programs.
programs = Programmes
# In place of a page while there is no program.
no_program = Aucun programme de cet ordinateur n’utilise encore Candor
# The switch for everything.
everything = Autoriser les envois
# The first tab.
choices = Choix
# The second tab.
history = Historique
# The third tab.
your_data = Vos données
# The fourth tab.
about = À propos
# Beside the two answers.
closing = Fermer cette fenêtre ne change rien.
# One answer.
share_nothing = Ne rien partager
# The other answer.
share_switched_on = Partager ce qui est activé
# Opens every field of a tier.
what_exactly_word = Contenu exact
# Closes it again.
less = Afficher moins
# Above the preview.
preview = Ce qui serait envoyé
# The choice among messages.
message = Message
# Copies what is shown.
copy = Copier
# What that button says once it has.
copied = Copié
# In the gutter of a line that a switch adds.
sign_added = +
# In the gutter of a line that a switch takes away, or that is not sent.
sign_less = −
# The word for a line that a switch adds.
added = Ajouté
# The word for a line that a switch takes away.
removed = Enlevé
# The word for a line that is not sent.
withheld = Non envoyé
# A notice that is good to know.
information = Remarque
# A notice that needs the person's eye.
attention = Attention
# A notice that something failed.
failed = Échec
# Opens the details of a notice.
details = Détails
# A column of the history.
time = Date
# A column of the history.
what = Message
# A column of the history.
tier = Catégorie
# A column of the history.
state = État
# A column of the history.
size = Taille
# In the field for words.
search = Chercher dans tout ce qui a été enregistré
# No tier left out.
any_tier = Toutes les catégories
# No message left out.
any_message = Tous les messages
# No state left out.
any_state = Tous les états
# No time left out.
any_time = Toutes les dates
# Since the last midnight.
today = Aujourd’hui
# Seven days.
week = 7 derniers jours
# Thirty days.
month = 30 derniers jours
# What was chosen in the chart.
in_the_chart = Dans le graphique
# The chart, for screen readers.
chart = Historique au fil du temps
# How the chart is used without a mouse, for screen readers.
chart_keys = Gauche et Droite passent d’une barre à l’autre, Entrée ne laisse dans le tableau que la période de la barre, avec Maj celle de plusieurs barres, Échap affiche de nouveau tout.
# How the table is used without a mouse, for screen readers.
table_keys = Haut et Bas choisissent un message, dont les octets se trouvent alors après le tableau.
# The choice of what the chart shows, for screen readers.
chart_shows = Le graphique montre
# A kind of chart.
messages_by_state = Messages par état
# A kind of chart.
messages_by_tier = Messages par catégorie
# A kind of chart.
bytes_by_state = Octets par état
# A kind of chart.
bytes_by_tier = Octets par catégorie
# Looks for nothing any more.
show_everything = Tout afficher
# The exact bytes of a message.
as_sent = Tel qu’envoyé
# The same, so that people read it easily.
to_read = À lire
# The request and its answer.
headers_word = En-têtes
# In place of the headers before the first attempt.
no_attempt = Aucune tentative d’envoi n’a encore eu lieu ; il n’y a donc pas encore d’en-têtes.
# Closes the details.
close = Fermer
# Above the report.
report = Rapport
# Saves a page.
save_html = Enregistrer comme page à lire…
# Saves data.
save_json = Enregistrer comme données (JSON)…
# While a report is being written.
saving = Enregistrement du rapport
# Where the report goes, when there is no dialog.
save_to = Enregistrer dans ce fichier
# Saves to the file that was typed.
save = Enregistrer
# The choice of a pause.
pause = Pause
# There is none.
not_paused = Pas de pause
# Ends one.
resume = Reprendre maintenant
# A pause.
pause_hour = Pendant une heure
# A pause.
pause_today = Jusqu’à minuit
# A pause.
pause_open = Jusqu’à ce que j’y mette fin
# What a pause does.
pause_means = Pendant la pause, rien n’est enregistré ni envoyé.
# While there is one, what becomes of what was not sent yet.
pause_waits = Ce qui est en attente reste ici.
# Above what is kept of the history.
kept = Historique conservé ici
# Before the choice of how long.
kept_for = Conservé pendant
# Before the choice of how much.
kept_within = et dans la limite de
# What is kept, in a sentence.
kept_means = Ce qui est plus ancien est supprimé, puis le plus ancien de ce qui dépasse cette taille. Ce qui attend encore d’être envoyé n’est pas supprimé.
# Asks whether to clear the history.
clear = Effacer l’historique…
# Yes to that.
clear_history = L’effacer
# No to that.
keep_history = Le garder
# Above the sentences about identity.
identity = Qui vous êtes pour les serveurs
# Above the decisions.
decisions = Vos décisions jusqu’ici
# In place of the decisions.
no_decisions = Aucune pour l’instant
# Above the links and versions.
facts = Versions et fichiers
# Opens the source code in a browser.
source = Code source
# Opens the program's folder.
open_folder = Ouvrir le dossier
# Above the messages.
messages = Tous les messages qu’il peut envoyer
# No to what is new.
news_no = Ne rien changer
# Yes to what is new.
news_yes = Envoyer cela aussi
# Takes a notice away.
dismiss = Masquer
# Goes on although an older program may send more.
go_on = Continuer
# Leaves everything as it is.
leave_it = Ne rien changer

## The same with facts in them

# For screen readers: opens and closes every field of a tier
what_exactly_of = Contenu exact : { $tier }
less_of = Afficher moins : { $tier }
header_count = { $count ->
    [one] { $count } en-tête
   *[other] { $count } en-têtes
}
# For screen readers: a menu that leaves out rows, and the head of a column
only_of = Afficher seulement : { $column }
sort_by = { $column }, trier

## Programs and their states

state_conflict = Conflit
state_needs_attention = À vérifier
state_not_answered = Pas encore de réponse
state_off = Désactivé
state_paused = En pause
# Something stands above the choice
state_held_back = Bloqué
state_shares = Partage { $on } sur { $of }
manifest_broken = Le manifeste de ce programme, le fichier qui dit ce qu’il peut envoyer, est inutilisable ; ses choix ne peuvent donc pas être affichés ici. Ce que vous avez choisi auparavant reste valable ; sans choix, rien n’est envoyé. Le programme réparera peut-être le fichier à son prochain démarrage.
state_broken = Manifeste inutilisable
broken_why = Ce qui ne va pas
broken_file = Fichier

## The top of a page

would_like = { $name } voudrait communiquer quelques informations
unanswered = Rien n’a été envoyé, et rien ne le sera tant que vous n’aurez pas répondu.
# The same about a program that may be sending without asking us
unanswered_older = Vous n’avez pas encore répondu ; aucun envoi n’est donc autorisé.
try_it = Essayez les interrupteurs : l’aperçu montre exactement ce que chacun enverrait. Vous pouvez changer votre réponse ici à tout moment.
header = Par { $publisher }. Peut envoyer { $kinds }, et seulement ce qui est activé ici.
history_since = { $messages }, { $size }, depuis { $since }.
history_size = { $messages }, { $size }.
last_sent = Dernier envoi : { $time }.
nothing_sent = Rien n’a été envoyé jusqu’ici.

## Why something is not sent

reason_everything_off = Tout est désactivé
reason_tier_off = La catégorie « { $tier } » est désactivée
reason_withheld = Vous le retenez
reason_older = Cela a été enregistré avant la dernière activation de la catégorie « { $tier } »
reason_not_answered = Vous n’avez pas encore répondu
reason_tier_not_answered = Vous n’avez pas encore répondu pour la catégorie « { $tier } »
reason_text_lost = Rien n’est envoyé : la copie du texte que vous avez accepté manque ou a été modifiée. Veuillez répondre de nouveau
reason_new = C’est nouveau ou plus étendu depuis que vous avez accepté, et cela attend votre réponse
reason_file = Rien n’est envoyé : le fichier qui contient votre choix n’est pas fiable, car { $problem }
reason_conflict = Rien n’est envoyé : un autre programme prétend être { $name }. { $with }
# $until: see pause_until and pause_until_resumed
reason_paused = Rien n’est enregistré ni envoyé : en pause { $until }
reason_do_not_track = Les programmes lancés d’ici n’envoient rien : DO_NOT_TRACK est défini. Un programme lancé ailleurs ne le voit peut-être pas
reason_telemetry_off = Les programmes lancés d’ici n’envoient rien : CANDOR_TELEMETRY est désactivé. Un programme lancé ailleurs ne le voit peut-être pas
reason_ci = Les programmes lancés d’ici n’envoient rien : cette machine sert à construire des programmes (CI est défini). Un programme lancé ailleurs ne le voit peut-être pas
reason_policy = Rien n’est envoyé : l’administrateur de cet ordinateur l’interdit
reason_policy_unreadable = Rien n’est envoyé : les règles fixées par l’administrateur pour cet ordinateur ne peuvent pas être lues

file_problem = Rien n’est envoyé, car le fichier qui contient votre choix n’est pas fiable : { $problem }.
problem_damaged = il est endommagé ou incomplet
problem_empty = il est vide
problem_malformed = ce n’est pas du JSON complet ({ $why })
# $what: names of keys and what stands there, in English
problem_wrong_type = { $what }
problem_newer = une version plus récente de Candor l’a écrit (format { $format } ; cette version lit le format { $known })
problem_writable = d’autres peuvent y écrire : { $why }
problem_folder_writable = d’autres peuvent écrire dans le dossier où il se trouve
problem_too_long = il compte { $count } octets, alors qu’un fichier de consentement en compte quelques centaines
problem_not_a_file = ce n’est pas un fichier, mais { $what }
problem_dangling_link = c’est un lien qui ne mène nulle part
problem_looping_link = c’est un lien qui ramène à lui-même
problem_unreadable = il ne peut pas être lu ({ $why })

# What to do about it; a full stop follows
remedy_damaged = Répondez de nouveau : le fichier endommagé est gardé à côté du nouveau
remedy_newer = Utilisez la version plus récente de Candor, ou répondez de nouveau : le fichier plus récent est gardé à côté du nouveau
remedy_writable = Répondez de nouveau, ce qui ferme le fichier aux autres, ou exécutez chmod go-w sur ce fichier
remedy_folder_writable = Exécutez chmod go-w sur le dossier, et le fichier sera lu aussitôt
remedy_not_a_file = Déplacez-le ailleurs, puis répondez de nouveau
remedy_link = Supprimez ou réparez le lien, puis répondez de nouveau
remedy_unreadable = Rendez-le lisible pour ce compte, et il sera lu aussitôt
old_file_kept = L’ancien fichier n’était pas fiable. Il est gardé ici : { $path }.

# A pause, in the middle of a sentence
pause_until = jusqu’à { $time }
pause_until_resumed = jusqu’à ce que vous y mettiez fin
paused_until = En pause { $until }

# Programs that do not know Candor's choices yet
older_reader = Cette version du programme { $name } envoie peut-être déjà. Elle ne connaît peut-être que l’interrupteur principal et, tant qu’il est activé, il se peut qu’elle envoie tout.
older_reader_on = Aucune version du programme { $name } qui connaît les interrupteurs séparés ne s’est signalée ici. Une version plus ancienne ne lit que l’interrupteur principal et, tant qu’il est activé, il se peut qu’elle envoie tout.
older_reader_pause = Une version du programme { $name } qui ne connaît pas la pause continue ; seul « Autoriser les envois » agit sur elle.
switch_only = { $name } ne lit que l’interrupteur principal, qui n’est activé que lorsque tous les interrupteurs le sont. Rien n’est donc envoyé en ce moment.
older_question = { $name } pourrait envoyer plus que ce que vous avez choisi
older_question_why = Vous avez activé certaines choses et en avez désactivé d’autres. Aucune version du programme { $name } qui connaît les interrupteurs séparés ne s’est signalée ici. Une version plus ancienne lit seulement si les envois sont autorisés ou non.
older_question_means = Si vous continuez, il se peut qu’une version plus ancienne envoie tout. Si vous choisissez de ne rien changer, tout reste comme avant.

## What is new or wider since the last answer

news = { $name } voudrait envoyer plus que ce que vous avez accepté. Tant que vous n’avez pas répondu, seul ce que vous avez accepté est envoyé.
news_tier = Nouvel interrupteur : { $tier }
news_event = Nouveau message : { $event }
news_destination = Le message « { $event } » irait vers { $now } et non plus vers { $before }
news_identity = Le message « { $event } » porterait un identifiant, ou un identifiant qui dure plus longtemps
news_interval = Le message « { $event } » serait envoyé plus souvent
news_no_review = Le message « { $event } » partirait sans que vous l’ayez d’abord lu
news_cause = Le message « { $event } » serait aussi envoyé pour la catégorie « { $tier } »
news_field = Nouveau dans « { $event } » : { $field }. { $explain }
news_field_moved = Dans « { $event } », { $field } dépendrait d’un autre interrupteur. { $explain }
news_field_source = Dans « { $event } », { $field } contiendrait autre chose. { $explain }
news_field_looser = Dans « { $event } », { $field } en dirait plus. Avant : { $before }. Maintenant : { $now }

## Choices and the preview

kept_in = Votre choix est conservé dans { $path }, le fichier que lit { $name }.
takes_effect = Il prend effet aussitôt.
# Other messages that a switch causes too; $messages is a list of them
tier_also_says = Avec cela, le serveur apprend aussi : { $messages }.
identifier_none = Aucun identifiant
identifier_monthly = L’identifiant change chaque mois
identifier_install = L’identifiant reste le même
server_sees = Le serveur voit aussi votre adresse IP et l’heure.
nothing_to_see = Rien. Activez quelque chose pour le voir ici.
nothing_because = Rien. { $reason }.
no_body = Pas de corps. Tout ce qui est envoyé se trouve dans l’adresse et les en-têtes.
about_size = environ { $size }

# Beside a value: where it comes from, or why it is not sent
origin_new = nouveau, non accepté
origin_withheld = retenu par vous
origin_switched_off = désactivé
origin_program = le programme
origin_computer = cet ordinateur
origin_clock = l’horloge
origin_identity = votre identifiant
origin_last_sent = dernier envoi
origin_example = exemple
origin_left_out = omis

# What a value may be; $unit, $range and $rounding are the messages below, or nothing
kind_constant = Toujours { $value }
kind_text = { $count ->
    [one] Texte de { $count } caractère au plus
   *[other] Texte de { $count } caractères au plus
}
kind_one_of = Une valeur parmi : { $values }
kind_integer = Un nombre entier{ $unit }{ $range }
kind_number = Un nombre{ $unit }{ $range }{ $rounding }
kind_boolean = Oui ou non
kind_list = Des valeurs parmi : { $values }
kind_histogram = Combien de mesures{ $unit } se trouvaient sous { $bounds }, et au-dessus
kind_traceback = L’endroit où le programme a échoué, { $count } caractères au plus, noms et dossiers retirés sur cet ordinateur
kind_unit = {" "}en { $unit }
kind_between = , de { $min } à { $max }
kind_at_least = , au moins { $min }
kind_at_most = , au plus { $max }
kind_rounded = { $decimals ->
    [0] , arrondi à l’entier
    [1] , arrondi à une décimale
   *[other] , arrondi à { $decimals } décimales
}

## History

history_empty = { $name } n’a rien enregistré jusqu’ici. Ce qu’il envoie figurera ici, octet pour octet.
history_unreadable = L’historique ne peut pas être lu en ce moment. Rien de ce qu’il contient n’est perdu.
history_set_aside = Un historique antérieur était endommagé. Il est conservé, et un nouveau a été commencé ; c’est le nouveau qui figure ici.

# What became of a message, in a word
state_confirmed = Confirmé
state_sent = Envoyé
state_waiting = En attente
state_on_its_way = En route
# A crash report that waits for the person
state_held = Vous attend
state_refused = Refusé
state_expired = Expiré
state_withdrawn = Retiré
state_unknown = Inconnu

# The parts of the chart
part_sent = Envoyés
part_waiting = En attente
part_never_left = Jamais partis
part_unknown = Inconnus
part_refused = Refusés
part_of_chart = { $name } { $amount }
bar = { $from } à { $to } : { $parts }
bar_empty = rien

found = { $count ->
    [0] Aucun message sur { $all }
    [one] { $count } message sur { $all }
   *[other] { $count } messages sur { $all }
}
# While bytes are being looked through
found_so_far = { $count ->
    [0] Aucun message jusqu’ici ; { $looked_at } sur { $all } examinés
    [one] { $count } message jusqu’ici ; { $looked_at } sur { $all } examinés
   *[other] { $count } messages jusqu’ici ; { $looked_at } sur { $all } examinés
}

# $took: see took, or nothing
fate_sent = { $count ->
    [one] Envoyé à { $host } en { $count } tentative{ $took }.
   *[other] Envoyé à { $host } en { $count } tentatives{ $took }.
}
took = , { $milliseconds } ms
# $others: how many other messages were in the same request
fate_confirmed = { $others ->
    [0] Le serveur a confirmé avoir reçu exactement les { $size } de la requête.
    [one] Le serveur a confirmé avoir reçu exactement les { $size } de la requête, qui contenait ce message et { $others } autre.
   *[other] Le serveur a confirmé avoir reçu exactement les { $size } de la requête, qui contenait ce message et { $others } autres.
}
fate_unconfirmed = Le serveur n’a pas dit quels octets il a reçus.
fate_waits = Il attend d’être envoyé.
fate_waits_again = Il attend d’être envoyé de nouveau.
fate_sending = Il est en route, ou le programme s’est arrêté pendant l’envoi ; dans ce cas, il est envoyé de nouveau.
fate_held = Ce rapport de plantage attend que vous le lisiez. Il n’est pas envoyé.
fate_refused = Le serveur n’en veut pas. Il n’est pas envoyé de nouveau.
fate_expired = Il a attendu plus de 30 jours et n’est plus envoyé.
fate_withdrawn = Vous l’avez désactivé avant son départ. Il n’a jamais quitté cet ordinateur.
fate_withdrawn_after = Le serveur n’en a pas voulu, et vous l’avez désactivé avant une nouvelle tentative.
fate_unknown = Il est parti sans réponse connue, puis a été désactivé. Il est peut-être arrivé. Il n’est pas envoyé de nouveau.
fate_unknown_damaged = L’historique a été endommagé avant que l’on sache ce que ce message est devenu. Il est peut-être arrivé. Il n’est pas envoyé de nouveau.
fate_deleted = Son contenu a été supprimé.
last_attempt_answer = Dernière tentative : le serveur a répondu { $status }.
last_attempt = Dernière tentative : { $why }.
last_attempt_open = Dernière tentative : pas encore de réponse.
allowed_in_window = Autorisé par votre réponse dans cette fenêtre ({ $time }).
allowed_on_command_line = Autorisé par votre réponse en ligne de commande ({ $time }).
allowed_in_program = Autorisé par votre réponse dans le programme lui-même ({ $time }).
# Above the headers of an answer
answer = Réponse { $status }
no_answer = Pas encore de réponse

# Clearing
clear_question = Effacer l’historique du programme { $name } ?
clear_what = { $count ->
    [one] { $count } message du programme { $name } conservé sur cet ordinateur serait supprimé, avec les réponses des serveurs et les numéros de suivi des rapports de plantage.
   *[other] Les { $count } messages du programme { $name } conservés sur cet ordinateur seraient tous supprimés, avec les réponses des serveurs et les numéros de suivi des rapports de plantage.
}
clear_waiting = { $count ->
    [one] Sur ce total, { $count } message n’a pas encore été envoyé, et ne le serait pas.
   *[other] Sur ce total, { $count } messages n’ont pas encore été envoyés, et ne le seraient pas.
}
clear_means = Ce que des serveurs ont déjà reçu y reste ; effacer l’historique ne l’y supprime pas. Vos choix restent tels quels.
cleared = { $count ->
    [one] L’historique est effacé : { $count } message a été supprimé{ $waiting ->
        [0] {""}
        [one] , dont { $waiting } non envoyé
       *[other] , dont { $waiting } non envoyés
    }.
   *[other] L’historique est effacé : { $count } messages ont été supprimés{ $waiting ->
        [0] {""}
        [one] , dont { $waiting } non envoyé
       *[other] , dont { $waiting } non envoyés
    }.
}
not_cleared = L’historique n’a pas été effacé : { $why }.

## Your data

nothing_recorded = Rien n’a été enregistré jusqu’ici.
kept_here = { $count ->
    [one] { $count } message est conservé sur cet ordinateur, { $size } en tout.
   *[other] { $count } messages sont conservés sur cet ordinateur, { $size } en tout.
}
of_them_wait = { $count ->
    [one] Sur ce total, { $count } est en attente.
   *[other] Sur ce total, { $count } sont en attente.
}
dropped = { $count ->
    [one] { $count } valeur ou message a été écarté, car le programme a fourni ce qu’il n’avait pas déclaré, ou il ne restait plus de place.
   *[other] { $count } valeurs ou messages ont été écartés, car le programme a fourni ce qu’il n’avait pas déclaré, ou il ne restait plus de place.
}
lasts_a_month = Il change chaque mois.
lasts = Il reste le même jusqu’à ce que vous le remplaciez.
identifier = { $id }. { $lasts } C’est un nombre tiré au hasard, qui ne provient de rien sur cet ordinateur.
identifier_to_come = Aucun identifiant n’existe encore. Il est créé quand un premier message en a besoin. { $lasts }
no_identifier = Aucun message du programme { $name } ne porte d’identifiant.
server_can_guess = Un serveur peut tout de même deviner quels messages vont ensemble, d’après leur adresse IP et leur heure.
former_identities = { $count ->
    [one] { $count } ancienne identité est conservée, uniquement pour récupérer et faire effacer ce qui a été envoyé sous cette identité.
   *[other] { $count } anciennes identités sont conservées, uniquement pour récupérer et faire effacer ce qui a été envoyé sous ces identités.
}
# A decision, such as “Existence ping (in the window)”
decision = { $said } ({ $by })
by_window = dans la fenêtre
by_command_line = en ligne de commande
by_program = dans le programme
send_nothing = Ne rien envoyer
nothing_switched_on = Rien d’activé

type_a_name = Saisissez d’abord le nom du fichier.
report_saved = Enregistré dans { $path } : { $messages }.
report_not_saved = Non enregistré : { $why }.
no_folder = Il n’y a pas encore de dossier : rien n’a été décidé ni enregistré jusqu’ici ({ $path }).
folder_not_opened = Le dossier n’a pas pu être ouvert d’ici. Son emplacement : { $path }.

## A saved report

# The title of the page. $name: the program
report_title = Ce que { $name } a signalé
# $messages: such as “3 messages”. $size: such as “1.5 KB”
report_total = { $messages }, { $size } en tout.
# Before the path of the file with the choice.
report_kept_in = Conservé dans
# Before the name of the program.
report_program = Programme
# $publisher: who makes it
report_program_is = { $name } { $version }, par { $publisher }
# Before the time at which the report was made.
report_made = Page créée le
# Above the decisions.
report_decisions = Vos décisions
# Above the list of everything that a message lacks, or that became none.
report_dropped = Écarté avant l’enregistrement
# One of these. $event: the name of the message in the program. $reason: one of those that follow
report_dropped_one = { $count } × { $event } : { $reason }
# Why something was dropped: a value is too large, too small, too long, or none of those allowed.
dropped_limits = une valeur hors de ses limites
# Why something was dropped: a value is of another type than the manifest says.
dropped_type = une valeur du mauvais type
# Why something was dropped: the manifest has no such value.
dropped_undeclared = une valeur que le programme n’a pas déclarée
# Why something was dropped: what is counted together has too many different values.
dropped_values = trop de valeurs différentes dans un même intervalle
# Why something was dropped: its identifier could not be read or made.
dropped_identity = aucun identifiant
# Why something was dropped: there is a limit to what may wait, so that the disk does not fill up.
dropped_full = trop de messages sont déjà en attente
# Why something was dropped: it could not be written down.
dropped_disk = impossible à écrire sur le disque
# Why something was dropped: it came after the program had said that nothing more would.
dropped_closed = le programme était déjà en train de se fermer
# Why something was dropped: a copy of the program’s process may not record.
dropped_forked = dans une copie du processus du programme, qui n’a pas le droit d’enregistrer
# Above the messages, which are all there are.
report_messages = Tous les messages
# What a file dialog calls a report to read.
report_web_page = Page web
# What a file dialog calls a report to process.
report_data = JSON

## About

everything_below = Tout ce qu’il pourra jamais envoyer figure ci-dessous ; ce qui n’y figure pas ne peut pas être envoyé.
fact_version = Version
fact_sends_to = Envoie à
fact_choice = Votre choix
fact_recorded = Tout ce qui est enregistré
fact_text = Ce texte
came_with_candor = fourni avec Candor
installed = installé : { $path }
registered = inscrit par { $name } : { $path }
given_by_hand = indiqué à la main : { $path }
# One of the messages that a program can send
event = { $title }. { $when }, si la catégorie { $tiers } est activée. { $identifier }.
only_with = Seulement avec la catégorie « { $tier } ».

## Crash reports

# The tab.
crash_tab_word = Rapports de plantage
# The list, for screen readers.
crash_list = Rapports de plantage qui vous attendent
# Lets the report go.
crash_send = Envoyer
# Opens its texts in an editor.
crash_edit = Modifier
# Deletes it, after a question.
crash_delete = Supprimer…
# Puts the edited texts in place of the old ones.
crash_save = Enregistrer
# Leaves the editor.
crash_cancel = Annuler
# Whether to leave the editor although something was typed.
crash_leave_question = Quitter sans enregistrer ?
# What that does.
crash_leave_means = Ce que vous avez écrit n’est pas gardé. Le rapport reste tel qu’il était.
# Stays in the editor.
crash_go_on_editing = Continuer à modifier
# Leaves it.
crash_leave_it = Quitter sans enregistrer
# Leaves a report that was to be deleted.
crash_keep_it = Le garder
# Deletes it.
crash_delete_it = Le supprimer
# Above what is left of a report's text: messages and notes.
crash_free_text = Texte libre
# What that is made of.
crash_free_text_means = Messages et notes, tels que le programme les a écrits. Ce qui a été reconnu comme un nom, un dossier, une adresse ou un secret est remplacé. Ce qui n’a pas été reconnu s’y trouve encore : lisez bien cette partie.
# Above the lines of a report that were written anew.
crash_rebuilt = Où c’était dans le programme
# What those are made of.
crash_rebuilt_means = Rien de ceci n’est recopié. Chaque ligne est réécrite à partir du nom d’une fonction, d’un numéro de ligne et du chemin à l’intérieur d’un dossier qui ne contient que du code. De tout autre chemin, il ne reste que [path].
# Above the fields besides the texts.
crash_fields = Les autres champs
# Above the number with which one can follow a report.
crash_ticket = Numéro de suivi
# What it is for.
crash_ticket_means = Gardez-le : il vous permet de suivre ce que devient ce rapport. Il ne dit rien sur vous.
# Opens the report in the history.
crash_in_history = Voir dans l’historique
# Goes on to the next report.
crash_close = Fermer
# Above what happens with reports to come.
crash_from_now_on = À partir de maintenant
# One of the two choices.
crash_ask = Me demander à chaque fois
# The other one.
crash_always = Toujours envoyer
# On the card of a tier whose reports wait for the person.
crash_read_first = Vous le lisez d’abord
# The same, once the person chose otherwise.
crash_not_read_first = Envoyé sans vous attendre
# About an edit that was saved as it was typed.
crash_saved = Enregistré. Ce qui figure ici maintenant est ce qui serait envoyé.
# About one of which something was removed.
crash_saved_scrubbed = Enregistré, mais pas tel que vous l’avez saisi : ce qui pouvait révéler à qui appartient l’ordinateur d’où il vient a été retiré, ou il était trop long. Relisez-le encore une fois.
# While an editor is open.
crash_while_editing = Retirez ou ajoutez ce que vous voulez. Quand vous enregistrez, les noms, les dossiers et les adresses sont de nouveau retirés.
# Below an editor. $sign: the box that is drawn in place of each such character
crash_unseen = Ce texte contient des caractères qui ne se voient pas. Chacun est dessiné ici comme { $sign } et n’a aucun effet ; l’enregistrement les conserve.
# $name: such as ⟨U+202E⟩. $does: one of the three that follow. $lines: the numbers of the lines
crash_unseen_where = { $count ->
    [one] { $name } ({ $does }) à la ligne { $lines }
   *[other] { $name } ({ $does }) aux lignes { $lines }
}
crash_unseen_controls = commande ce qui affiche le texte
crash_unseen_turns = inverse le sens du texte
crash_unseen_hides = ne se voit pas
# Where there are very many different ones
crash_unseen_others = { $count ->
    [one] et 1 autre
   *[other] et { $count } autres
}
# Another report was chosen while an editor is open.
crash_save_first = Enregistrez ou annulez d’abord ceci.
# The program's new version does not know the report any more.
crash_not_declared = Cette version du programme ne déclare plus ce type de rapport. Le rapport peut être envoyé tel quel, ou supprimé.
# The report has no text of the program's own.
crash_no_texts = Il ne contient aucun texte que l’on puisse modifier.
# What switching the tier off does, while nothing waits.
crash_off_means_word = Une fois la catégorie désactivée, plus aucun plantage n’est enregistré.
# In place of the list, where nothing waits.
crash_nothing_waits = Aucun rapport de plantage ne vous attend
# What the choice means while no crash is recorded.
crash_means_later = Cela comptera dès que les plantages seront de nouveau enregistrés.
# What was read is not what stands there now.
crash_changed = Rien n’a été fait : le rapport a changé entre-temps, peut-être à cause d’un nouveau plantage. Relisez-le tel qu’il figure ici maintenant.

## The same with facts in them

crash_tab = Rapports de plantage ({ $count })
crash_when = { $count ->
    [one] { $time }
   *[other] { $time }, { $count } fois
}
# $identifier: whether the report carries one, yes or no
crash_what_it_is = { $identifier ->
    [yes] Voici ce que { $name } dirait du plantage à ses auteurs. Cela irait vers { $url }, avec un identifiant.
   *[no] Voici ce que { $name } dirait du plantage à ses auteurs. Cela irait vers { $url }, sans identifiant.
}
crash_nothing_leaves = Rien ne quitte cet ordinateur avant que vous appuyiez sur « Envoyer ».
crash_not_now = Même après cela, il doit attendre. { $reason }.
crash_nothing_replaced = Rien n’y ressemblait à des données personnelles, donc rien n’a été remplacé. Lisez-le tout de même.
crash_replaced = { $count ->
    [one] { $count } donnée personnelle a été remplacée. Elle est soulignée.
   *[other] { $count } données personnelles ont été remplacées. Elles sont soulignées.
}
crash_would_wait = Quand { $name } plante, ce qu’il en dirait est gardé ici jusqu’à ce que vous l’ayez lu. Les noms, les dossiers et les adresses sont d’abord retirés sur cet ordinateur. Vous pouvez ensuite modifier le rapport, l’envoyer ou le supprimer. Ce que vous avez envoyé ou supprimé figure dans l’historique.
crash_would_go = Quand { $name } plante, ce qu’il en dit est envoyé aussitôt, comme vous l’avez choisi. Les noms, les dossiers et les adresses sont d’abord retirés sur cet ordinateur. Ce qui a été envoyé figure dans l’historique, octet pour octet.
crash_would_not = { $reason }. Donc, quand { $name } plante, rien à ce sujet n’est gardé ni envoyé.
crash_ask_means = Quand { $name } plante, son rapport attend ici que vous l’envoyiez ou le supprimiez.
crash_always_means = Un rapport de plantage est envoyé sans vous attendre.
crash_always_means_later = { $count ->
    [one] Un rapport de plantage est envoyé sans vous attendre. Celui qui attend déjà continue d’attendre.
   *[other] Un rapport de plantage est envoyé sans vous attendre. Ceux qui attendent déjà continuent d’attendre.
}
crash_off_means = { $count ->
    [one] Une fois la catégorie désactivée, plus aucun plantage n’est enregistré, et le rapport qui attend est supprimé.
   *[other] Une fois la catégorie désactivée, plus aucun plantage n’est enregistré, et les { $count } rapports qui attendent sont supprimés.
}
crash_waiting = { $count ->
    [one] { $count } rapport de plantage vous attend.
   *[other] { $count } rapports de plantage vous attendent.
}
crash_delete_question = Supprimer ce rapport de plantage ?
crash_delete_means = Son contenu est supprimé de cet ordinateur et n’est jamais envoyé. Seul le fait qu’il a existé reste dans l’historique.
crash_not_saved = Non enregistré : { $why }.

# What became of a report that was let go: a title, and what it means
crash_sent = Envoyé
crash_sent_confirmed = Le serveur l’a, et il a confirmé avoir reçu exactement ces octets.
crash_sent_unconfirmed = Le serveur l’a. Il n’a pas dit quels octets il a reçus.
crash_refused = Refusé
crash_refused_means = Le serveur n’en veut pas. Il n’est pas envoyé de nouveau.
crash_withdrawn = Retiré
crash_withdrawn_means = Il a été désactivé avant son départ. Il n’a jamais quitté cet ordinateur.
crash_expired = Expiré
crash_expired_means = Il n’a pas pu être envoyé pendant 30 jours et n’est plus envoyé.
crash_unknown = Inconnu
crash_unknown_means = Il est parti sans réponse connue. Il est peut-être arrivé. Il n’est pas envoyé de nouveau.
crash_queued = En file d’attente
crash_queued_now = Vous avez autorisé son envoi. Il est envoyé en ce moment.
crash_queued_not_yet = Vous avez autorisé son envoi, mais il n’a pas encore pu être envoyé.
crash_queued_later = Une nouvelle tentative a lieu pendant que { $name } est en marche, et avec « candor deliver ».
crash_deleted = Supprimé
crash_deleted_means = Son contenu a disparu de cet ordinateur et n’a jamais été envoyé. Seul le fait qu’il a existé reste dans l’historique.
crash_not_here = Ce rapport n’est plus ici
crash_meanwhile_deleted = Il a été supprimé entre-temps : en ligne de commande, dans une autre fenêtre, ou parce que la catégorie a été désactivée. Il n’a jamais été envoyé.
crash_meanwhile_released = Son envoi a été autorisé entre-temps, en ligne de commande ou dans une autre fenêtre. L’historique dit ce qu’il est devenu.
crash_meanwhile_other = Il n’attend plus. L’historique dit ce qu’il est devenu.
crash_meanwhile_cleared = L’historique a été effacé entre-temps, et le rapport avec lui. Il n’a jamais été envoyé d’ici.
crash_typing_lost = Ce que vous étiez en train de saisir n’a pas été enregistré.
crash_another_sends = Un autre processus est en train d’envoyer pour { $name }.

## Settings of the window

# The button at the end of the list of programs, and the title of what it opens
settings = Réglages
theme = Thème
theme_system = Comme le système
theme_light = Clair
theme_dark = Sombre
text_size = Taille du texte
# A text size
percent = { $number } %
language = Langue
# $language: what the system asks for, in its own words
language_system = Comme le système ({ $language })
movement_less = Moins d’animations
movement_less_means = Tant que c’est activé, rien ne glisse ni ne s’estompe.
settings_means = L’aspect de cette fenêtre, et les programmes qu’elle affiche.
settings_done = Terminé
choice_not_written = Votre choix n’a pas pu être enregistré et reste comme avant : { $why } ({ $path }).
settings_not_kept = Les réglages de la fenêtre n’ont pas pu être conservés : { $why }.
# The file with the settings could not be read. $path: where it is kept
settings_unreadable = Ces réglages n’ont pas pu être lus à l’ouverture de la fenêtre et ont repris leur valeur initiale ; avant qu’un nouveau fichier soit écrit, l’ancien est gardé ici : { $path }.
# No font has the characters of the chosen language
fonts_missing = Aucune police de cet ordinateur n’a les caractères de cette langue : { $language }. Installez-en une, comme Noto Sans CJK, puis rouvrez cette fenêtre.

## The list of programs

add_program = Ajouter un programme…
add_program_means = Indiquez le manifeste d’un programme : le fichier .toml où ses auteurs notent tout ce qu’il pourra jamais envoyer. L’ajouter n’envoie rien.
add_program_path = Fichier du manifeste
add = Ajouter
program_added = { $name } est ajouté.
program_not_added = Non ajouté : { $why }.
hide_program = Masquer ce programme
hide_means = Il est seulement retiré de la liste. Ce qu’il peut envoyer reste inchangé.
hidden_programs = { $count ->
    [one] { $count } programme masqué
   *[other] { $count } programmes masqués
}
show_program = Afficher de nouveau { $name }
# One switch for every program
all_programs = Autoriser les envois des programmes
all_programs_off_means = Désactivé, il désactive tous les programmes d’un coup. Activé, il rétablit ceux que cet interrupteur avait désactivés, tels qu’ils étaient.
# Why that switch cannot be moved
all_programs_locked = Tous les programmes sont désactivés. Activez-les un par un.
choose_file = Choisir un fichier…
no_dialog = Aucune boîte de dialogue n’est disponible ici. Saisissez le chemin du fichier.
# Takes a manifest that cannot be used out of the list of programs
forget_manifest = Retirer de la liste
# $names: the manifest files of programs that the switch for all of them could not switch off
all_programs_not_reached = { $count ->
    [one] Non désactivé : { $names }. Son manifeste est inutilisable, on ne sait donc pas ici où est conservé son choix. Ce que vous aviez choisi reste valable.
   *[other] Non désactivés : { $names }. Leurs manifestes sont inutilisables, on ne sait donc pas ici où sont conservés leurs choix. Ce que vous aviez choisi reste valable.
}
# $names: programs that the switch for all of them does not switch on again
all_programs_left_off = { $count ->
    [one] { $names } reste désactivé. Activez-le séparément : une version plus ancienne pourrait envoyer plus que ce que vous avez choisi.
   *[other] { $names } restent désactivés. Activez-les séparément : des versions plus anciennes pourraient envoyer plus que ce que vous avez choisi.
}

## A single field

# A small switch beside a field, for screen readers
send_field = Envoyer { $field }
field_withheld = Vous le retenez. Le reste du message est envoyé sans lui.
# $entry: what stands in the file by hand, such as app_opened/*
field_withheld_wider = Retenu avec d’autres par « { $entry } » dans le fichier. Cela ne peut être changé que là.
withhold_means = Désactivez un champ pour ne retenir que lui.

## Identity

identity_copy = Copier l’identifiant
identity_replace = Remplacer mon identité…
identity_replace_question = Remplacer votre identité ?
identity_replace_means = Les serveurs vous prendront pour quelqu’un de nouveau. Ce qu’ils détiennent sous l’ancienne identité y reste ; l’ancienne identité est conservée ici uniquement pour le récupérer et le faire effacer.
identity_replace_it = La remplacer
identity_keep = La garder
identity_replaced = Votre identité est remplacée.

## What is new, side by side

news_open = Ce qui est nouveau
news_column_before = Quand vous avez accepté
news_column_now = Maintenant
news_was_not_there = Cela n’existait pas.

## How much, and how often

# What a message amounted to lately
volume_measured = { $count ->
    [one] { $count } enregistré ces 30 derniers jours, { $size }.
   *[other] { $count } enregistrés ces 30 derniers jours, { $size } en tout.
}
# The same where the choice was another meanwhile
volume_scaled = { $count ->
    [one] { $count } enregistré en 30 jours ; sous cette forme, environ { $size }.
   *[other] { $count } enregistrés en 30 jours ; sous cette forme, environ { $size }.
}
# A message that is sent again and again
volume_repeats = Pendant que { $name } est en marche, { $count ->
    [one] { $count } message par heure
   *[other] { $count } messages par heure
}, environ { $size }.
volume_tier = { $size } par mois
as_sent_means = C’est ce qui passe sur le réseau.
to_read_means = Sauts de ligne et espaces ajoutés ; « Tel qu’envoyé » passe sur le réseau.

## Several messages of the history

copy_rows = { $count ->
    [one] Copier { $count } message
   *[other] Copier { $count } messages
}
rows_chosen = { $count ->
    [one] { $count } sélectionné
   *[other] { $count } sélectionnés
}
rows_copied = { $count ->
    [one] { $count } message est copié.
   *[other] { $count } messages sont copiés.
}
# More were chosen than fit
rows_copied_part = Seuls les { $count } messages les plus anciens sur { $all } sont copiés, { $size } : davantage serait trop à coller. Un rapport sous « Vos données » les contient tous.
# For screen readers: how several rows are chosen without a mouse
rows_keys = Avec Maj plusieurs sont sélectionnés, Ctrl+Haut et Ctrl+Bas se déplacent sans sélectionner, Ctrl+Espace ajoute celui-là, Ctrl+A sélectionne tous ceux affichés, Échap n’en laisse qu’un, Ctrl+C copie la sélection.

## Texts of the built-in programs (SkellyCam, ETS2LA)

skellycam_about = Enregistre des vidéos synchronisées de plusieurs caméras.
skellycam_existence_ping = Signal d’existence
skellycam_existence_ping_summary = Dit qu’un exemplaire de SkellyCam a été lancé, et de quelle version.
skellycam_existence_ping_why = Montre combien de personnes l’utilisent.
skellycam_system_fingerprint = Empreinte du système
skellycam_system_fingerprint_summary = Quel système d’exploitation et quel matériel vous utilisez.
skellycam_system_fingerprint_why = Montre aux auteurs quelles plateformes prendre en charge d’abord.
skellycam_usage_analytics = Analyse de l’utilisation
skellycam_usage_analytics_summary = Quels boutons et quelles fonctions vous utilisez, jamais ce que vous enregistrez.
skellycam_usage_analytics_why = Montre ce qui mérite d’être amélioré.
skellycam_app_opened_title = SkellyCam lancé
skellycam_app_opened_when = Quand SkellyCam démarre
skellycam_app_opened_event = Ce que dit ce message : SkellyCam a été lancé.
skellycam_app_opened_app_name = Quel programme envoie ce message.
skellycam_app_opened_app_version = Quelle version de SkellyCam vous utilisez.
skellycam_app_opened_system_os = Quel système d’exploitation fait fonctionner cet ordinateur.
skellycam_app_opened_system_os_version = Quelle version du système d’exploitation fait fonctionner cet ordinateur.
skellycam_app_opened_system_architecture = Quel type de processeur a cet ordinateur.
skellycam_app_opened_system_cpu_count = Combien de processeurs a cet ordinateur.
skellycam_app_opened_system_total_ram_gb = Combien de mémoire a cet ordinateur.
skellycam_app_opened_system_python_version = Avec quelle version de Python SkellyCam fonctionne.
skellycam_feature_used_title = Fonction utilisée
skellycam_feature_used_when = Quand vous utilisez une fonction de SkellyCam
skellycam_feature_used_event = Ce que dit ce message : une fonction a été utilisée.
skellycam_feature_used_feature = Quelle fonction a été utilisée, parmi cette liste fixe. Jamais le nom d’un fichier, une image ou un enregistrement.
ets2la_about = Conduit tout seul des camions dans Euro Truck Simulator 2 et American Truck Simulator.
ets2la_activity_ping = Signal d’activité
ets2la_activity_ping_summary = Dit toutes les deux minutes qu’un exemplaire est en marche.
ets2la_activity_ping_why = Montre combien de personnes l’utilisent en ce moment.
ets2la_performance = Vitesse et plugins
ets2la_performance_summary = Avec quelle fluidité il fonctionne et quels plugins sont activés.
ets2la_performance_why = Montre ce qui le ralentit.
ets2la_crash_reports = Rapports de plantage
ets2la_crash_reports_summary = À quel endroit le programme a échoué. Les noms et les dossiers sont d’abord retirés ici, et vous pouvez lire chaque rapport avant son départ.
ets2la_crash_reports_why = Montre quelles erreurs corriger d’abord.
ets2la_activity_ping_title = ETS2LA est en marche
ets2la_activity_ping_when = Toutes les deux minutes pendant qu’ETS2LA est en marche
ets2la_activity_ping_event = Ce que dit ce message : ETS2LA est en marche.
ets2la_activity_ping_id = Un nombre tiré au hasard qui distingue les exemplaires, pour qu’un même exemplaire ne soit pas compté plusieurs fois. Il change chaque mois et n’est tiré de rien sur cet ordinateur.
ets2la_performance_when = Toutes les dix minutes pendant qu’ETS2LA conduit, et quand il s’arrête
ets2la_performance_event = Ce que dit ce message : avec quelle fluidité ETS2LA fonctionne.
ets2la_performance_app_version = Quelle version d’ETS2LA vous utilisez.
ets2la_performance_fps = À quelle vitesse les images sont arrivées pendant ces dix minutes : combien d’images à chaque vitesse.
ets2la_performance_plugins = Lesquels des plugins d’ETS2LA étaient activés pendant ce temps, parmi cette liste fixe.
ets2la_crash_report_title = ETS2LA a planté
ets2la_crash_report_when = Quand ETS2LA plante
ets2la_crash_report_event = Ce que dit ce message : ETS2LA a planté.
ets2la_crash_report_count = Combien de fois le même plantage s’est produit avant que vous regardiez ce rapport.
ets2la_crash_report_traceback = À quel endroit le programme a échoué : fonctions et numéros de ligne. Les noms, les dossiers, les adresses et les longs codes sont d’abord retirés sur cet ordinateur.

## What could not be done, and why
# Another manifest is in the way: it claims the same program
conflict_claims = Selon { $file }, { $app } envoie à { $destination }
# Another manifest is in the way: two programs may not share a folder
conflict_shares_folder = { $name } utilise le même dossier
# Anything that failed and has no sentence of its own. $why: see `log_unusable`, `identity_io`, `system_not_allowed`
not_done = Cela n’a pas pu être fait : { $why }.
# A choice is in force, and its receipt is written later. $why: see `log_unusable` and those below it
trouble_receipt_waits = Votre choix a pris effet. Il figurera parmi vos décisions dès qu’il sera de nouveau possible d’écrire dans l’historique : { $why }.
# The same where no file can be written at all
trouble_receipt_lost = Votre choix a pris effet. Seule son inscription parmi vos décisions doit attendre la décision suivante, car il n’est possible d’écrire ni dans l’historique ({ $log }) ni dans un fichier à côté ({ $file }).
# A choice that ends the identity could not do so
trouble_identity_kept = L’ancienne identité n’a pas pu être mise de côté : { $why }.
# Why a choice could not be written
not_written_no_tier = Ce programme n’a pas de catégorie « { $tier } ».
# Why a choice could not be written
not_written_not_answered = Vous n’avez pas encore répondu pour ce programme : activez ou désactivez d’abord quelque chose.
# In `choice_not_written`: why
not_written_in_the_way = un autre élément se trouve à la place du fichier ; déplacez-le d’abord ailleurs
# In `choice_not_written`: why
not_written_looping_link = c’est un lien qui ramène à lui-même ; supprimez-le d’abord
# In `choice_not_written`: why
not_written_held = un autre programme utilise ce fichier ; réessayez
# In `choice_not_written`: why
not_written_too_many_copies = il y a trop de copies conservées à côté
# In `choice_not_written`: why
not_written_contended = un autre programme n’a cessé de modifier le fichier ; réessayez
# The secret behind the identity. $why: what the system said
identity_io = impossible de lire ou d’écrire le secret sur lequel repose votre identité : { $why }
# The secret behind the identity
identity_damaged = le secret sur lequel repose votre identité est endommagé ; déplacez ailleurs le fichier { $file }, et un nouveau secret sera créé
# The secret behind the identity
identity_no_randomness = le système d’exploitation ne fournit pas de nombres aléatoires
# Why the history cannot be used. $why: in the words of the database
log_unusable = l’historique est inutilisable : { $why }
# Why the history cannot be used
log_no_room = le disque est plein, et même la lecture de l’historique demande un peu de place à côté : libérez-en, puis réessayez
# Why the history cannot be used
log_newer = une version plus récente de Candor a écrit l’historique (version { $version }) ; il est laissé tel quel ({ $path })
# Why the history cannot be used
log_not_ours = la base de données qui se trouve à la place de l’historique n’est pas celle de Candor ; déplacez-la ailleurs ({ $path })
# Why the history cannot be used. $why: what the system said
log_io = impossible de lire ou d’écrire l’historique : { $why }
# Why the history cannot be used. $what: in English
log_unexpected = l’historique contient quelque chose d’inattendu : { $what }
# In `crash_not_saved`: why
edit_not_declared = cette version du programme ne connaît pas le rapport de plantage « { $event } », qui ne peut donc pas être modifié ; il peut être envoyé tel quel, ou supprimé
# In `crash_not_saved`: why
edit_not_editable = « { $field } » n’est pas un texte que vous pouvez modifier dans ce rapport ; vous pouvez modifier { $fields }
# In `crash_not_saved`: why
edit_nothing = « { $field } » n’est pas un texte que vous pouvez modifier dans ce rapport ; il n’en contient aucun
# In `crash_not_saved`: why
edit_not_there = ce rapport n’a pas de texte à l’emplacement « { $field } »
# In `crash_not_saved`: why. $takes: see `kind_text` and those around it
edit_wrong_type = le nouveau texte ne convient pas à « { $field } » ({ $takes })
# In `crash_not_saved`: why. $takes: see `kind_text` and those around it
edit_too_long = le nouveau texte est trop long pour « { $field } » ({ $takes })
# In `last_attempt`: why
failure_answered = le serveur a répondu { $status }
# In `last_attempt`: why. $variable: the name of an environment variable
failure_proxy = pas de connexion : { $variable } n’indique pas de proxy utilisable ({ $why })
# In `last_attempt`: why. $variable: the name of an environment variable
failure_proxy_protocol = pas de connexion : le proxy indiqué par { $variable } utilise le protocole { $protocol } ; seuls HTTP et HTTPS sont possibles
# In `last_attempt`: why
failure_no_connection_in_time = pas de connexion dans le délai imparti
# In `last_attempt`: why. $why: in the words of the network
failure_no_connection = pas de connexion ({ $why })
# In `last_attempt`: why
failure_no_answer_in_time = pas de réponse dans le délai imparti
# In `last_attempt`: why. $why: in the words of the network
failure_no_answer = pas de réponse ({ $why })
# Why a manifest cannot be used
refusal_not_a_file = ce n’est pas un fichier
# Why a manifest cannot be used
refusal_too_long = le manifeste dépasse { $count } octets
# In `problem_wrong_type`: what is wrong
wrong_not_an_object = ce devrait être un objet JSON, mais c’est autre chose
# In `problem_wrong_type`: what is wrong
wrong_no_main_switch = telemetry_enabled, l’interrupteur principal, manque
# In `problem_wrong_type`: what is wrong. $key: the name of a key
wrong_missing = { $key } manque
# In `problem_wrong_type`: what is wrong. $key: the name of a key
wrong_twice = { $key } y figure deux fois
# In `problem_wrong_type`: what is wrong. $expected: see `expected_format` and those below it
wrong_value = { $key } devrait être { $expected }, mais vaut { $found }
# In `wrong_value`
expected_format = le nombre 1
# In `wrong_value`
expected_true_or_false = true ou false
# In `wrong_value`
expected_switches = un objet dont les valeurs sont true ou false
# In `wrong_value`
expected_texts = une liste de textes
# In `wrong_value`
expected_ask_or_always = "ask" ou "always"
# In `wrong_value`
expected_pause = null, une date ou "resumed"
# In `wrong_value`
expected_days_and_mib = un objet avec days et mib
# In `wrong_value`
expected_whole_number = un nombre entier
# In `wrong_value`
expected_object = un objet
# In `wrong_value`
expected_text = un texte
# In `wrong_value`
expected_time = une date comme 2026-11-21T20:15:03Z
# In `wrong_value`
expected_times = un objet dont les valeurs sont des dates
# In `problem_writable`: who
writer_another_account = il appartient à un autre compte
# In `problem_writable`: who
writer_everybody = tous les comptes y sont autorisés
# In `problem_writable`: who
writer_group = son groupe y est autorisé
# In `problem_not_a_file`: what it is
instead_folder = un dossier
# In `problem_not_a_file`: what it is
instead_device = un périphérique ou un tube
# What the operating system said
system_not_allowed = accès non autorisé
# What the operating system said
system_no_room = le disque est plein
# What the operating system said
system_read_only = le disque est en lecture seule
# What the operating system said
system_not_there = introuvable
