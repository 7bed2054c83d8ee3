### Candor in French (français).

## The language itself

# What the language calls itself, in the list of languages
language_name = Français
# Whose numbers, dates and times it writes: a locale of CLDR.
locale = fr

## Numbers, sizes and times

# Between two things in a row
list_and = {", "}
# Between two things of which one is meant
list_or = {" ou "}
# Between two sentences
after_sentence = {" "}
# A clause as a sentence of its own
sentence = { $clause }.
# A text that is quoted
quoted = « { $text } »

# Before the clock: a time of today
today_at = {"Aujourd’hui "}
# The same in the middle of a sentence
today_at_inside = {"aujourd’hui "}

size_bytes = { PLURAL($count) ->
    [one] { $count }{"\u00A0"}octet
   *[other] { $count }{"\u00A0"}octets
}
size_kilobytes = { $amount }{"\u00A0"}ko
size_megabytes = { $amount }{"\u00A0"}Mo
size_gigabytes = { $amount }{"\u00A0"}Go
message_count = { PLURAL($count) ->
    [one] { $count } message
    [many] { $count } de messages
   *[other] { $count } messages
}
kind_count = { PLURAL($count) ->
    [one] { $count } type de message
   *[other] { $count } types de messages
}
field_count = { PLURAL($count) ->
    [one] { $count } champ
   *[other] { $count } champs
}
# What the switch of a tier adds to a message, and how much is in it whenever it is sent
fields_added = { PLURAL($added) ->
    [one] Ajoute { $added } champ
   *[other] Ajoute { $added } champs
}{ $always ->
    [0] {""}
   *[other] { PLURAL($always) ->
        [one] {" "}à celui qui est toujours inclus
       *[other] {" "}aux { $always } toujours inclus
    }
}
# How long something is kept
for_years = { PLURAL($count) ->
    [one] { $count } an
   *[other] { $count } ans
}
for_months = { PLURAL($count) ->
    [one] { $count } mois
   *[other] { $count } mois
}
# A month of a year, as a heading. $number: of the month
month_of_year = { $number ->
    [1] Janvier
    [2] Février
    [3] Mars
    [4] Avril
    [5] Mai
    [6] Juin
    [7] Juillet
    [8] Août
    [9] Septembre
    [10] Octobre
    [11] Novembre
   *[12] Décembre
} { $year }
# How much longer something takes
for_seconds = { PLURAL($count) ->
    [one] { $count } seconde
   *[other] { $count } secondes
}
for_minutes = { PLURAL($count) ->
    [one] { $count } minute
   *[other] { $count } minutes
}
for_days = { PLURAL($count) ->
    [one] { $count } jour
   *[other] { $count } jours
}

## The fixed words: tabs, buttons, headings, and the names of things for screen readers
# Above the list of programs.
programs = Programmes
# À la place d’une page tant qu’il n’y a pas de programme, comme titre.
welcome = Vous décidez de ce que les programmes communiquent
# Sous ce titre : ce qu’est Candor, et qu’aucun programme n’est là.
welcome_means = Candor vous montre exactement ce que les programmes de cet ordinateur envoient à leurs auteurs, et n’envoie rien que vous n’ayez autorisé. Aucun des programmes que Candor connaît n’est encore sur cet ordinateur.
all_hidden = Tous les programmes sont masqués
all_hidden_means = Vous avez masqué tous les programmes qui figuraient dans cette liste. Ce que vous avez choisi reste valable. Dans les paramètres, vous pouvez les afficher de nouveau.
# Ouvre une fenêtre sur la démonstration.
try_demo = Essayer la démonstration
# Ce qu’est la démonstration.
try_demo_means = La démonstration est un programme fictif qui n’envoie qu’à cet ordinateur. Quand vous la fermez, tout ce qu’elle contient est supprimé.
# At the lower edge of the demo’s window, all the time. $folder: where all that it writes is
trial_line = Ceci est une démonstration. À la fermeture de cette fenêtre, tout le contenu de { $folder } est supprimé. Les rapports enregistrés sont conservés.
# Au-dessus des programmes que Candor connaît et qui ne sont pas sur cet ordinateur.
not_found_here = Introuvables sur cet ordinateur
# L’état d’un tel programme.
not_here_word = Introuvable ici
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
what_exactly_word = Détails
# Closes it again.
less = Afficher moins
# Above the preview.
preview = Ce qui serait envoyé
show_preview = Voir l’aperçu
changes_nothing = Ne change rien aux messages.
find = Rechercher un champ ou un réglage
find_means = Trouve les catégories, champs et messages de ce programme, et les réglages de cette fenêtre.
find_nothing = Aucun résultat
find_results = Résultats de la recherche
find_keys = Haut et Bas sélectionnent un résultat, Entrée l’ouvre, Échap vide le champ.
field_word = Champ
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
# In the field for words.
search = Rechercher dans l’historique
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
in_the_chart = Sélection du graphique
# The chart, for screen readers.
chart = Historique au fil du temps
# How the chart is used without a mouse, for screen readers.
chart_keys = Gauche et Droite passent d’une barre à l’autre. Entrée filtre le tableau sur cette barre, Maj+Entrée en ajoute d’autres, Échap annule la sélection.
# How the table is used without a mouse, for screen readers.
table_keys = Haut et Bas sélectionnent un message ; son contenu suit le tableau.
# The choice of what the chart shows, for screen readers.
chart_shows = Le graphique montre
# Read aloud for the chart: how much its highest bar is.
chart_highest = Barre la plus haute : { $amount }.
# At the right end of the chart.
now_word = Maintenant
# The head of the column of sizes, whose numbers have no unit.
bytes_word = Octets
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
to_read = Mis en forme
# The request and its answer.
headers_word = En-têtes
# In place of the headers before the first attempt.
no_attempt = Aucune tentative d’envoi pour l’instant, donc pas de requête.
# Above what became of a message that the table does not have.
not_listed = La recherche ou un filtre exclut ce message du tableau.
# Closes the details.
close = Fermer
# Above the report.
report = Rapport
# Before the form in which a report is saved.
report_format = Format
# Before the first day of a report.
report_from_day = À partir du
# Before the last day of a report.
report_until_day = Jusqu’au (inclus)
# In the empty field for a day: how one is written, everywhere alike.
report_day_hint = 2026-01-31
# Before which programs a report is about.
report_about = À propos de
# A report is about the program that is shown.
report_this_program = Ce programme
# A report is about every program on this computer.
report_all_programs = Tous les programmes de cet ordinateur
# Asks where the report goes.
report_save = Enregistrer le rapport…
# Ends the saving of a report.
report_cancel = Annuler
# A report was cancelled.
report_stopped = Annulé. Rien n’a été enregistré.
# Opens the report that was saved.
report_open = Ouvrir
# Opens the folder with the report that was saved.
report_show = Afficher dans le dossier
# What was typed for a day is none.
report_not_a_day = Un jour s’écrit ainsi : 2026-01-31.
# The last day of a report is before the first.
report_backwards = Le dernier jour est avant le premier.
# No tier is chosen for a report.
report_no_tier = Choisissez au moins une catégorie.
# Where so much was recorded that a page of it is long
report_long_page = Ouvrir une page avec tout cela prend à un navigateur une minute ou plus, et des gigaoctets de mémoire. Avec moins de jours, c’est rapide.
# How far a report has got. $percent: of a hundred
report_progress = Enregistrement du rapport : { $percent } %.
# $time: such as “20 seconds”
report_left = Encore environ { $time }.
# Where the report goes, when there is no dialog.
save_to = Enregistrer dans ce fichier
# Saves to the file that was typed.
save = Enregistrer
# The choice of a pause.
pause = Pause
# There is none.
not_paused = Pas de pause
# Ends one.
resume = Reprendre
# A pause.
pause_hour = Pendant une heure
# A pause.
pause_today = Jusqu’à minuit
# A pause.
pause_open = Jusqu’à ce que je reprenne
# What a pause does.
pause_means = Pendant la pause, rien n’est enregistré ni envoyé.
# While there is one, what becomes of what was not sent yet.
pause_waits = Les messages non envoyés restent sur cet ordinateur.
# Above what is kept of the history.
kept = Historique sur cet ordinateur
# Before the choice of how long.
kept_for = Conserver
# Before the choice of how much.
kept_within = et au plus
# What is kept, in a sentence.
kept_means = Les messages les plus anciens sont supprimés en premier ; ceux qui ne sont pas envoyés sont conservés.
# Asks whether to clear the history.
clear = Effacer l’historique…
# Yes to that.
clear_history = Effacer
# No to that.
keep_history = Annuler
# Above the sentences about identity.
identity = Votre identifiant
# Above the decisions.
decisions = Vos décisions
# In place of the decisions.
no_decisions = Elles apparaissent ici dès que quelque chose est enregistré.
about_program = Le programme
about_where = Destination
about_versions = Versions
about_files = Fichiers
by_message = Par message
by_field = Par champ
always_included = Toujours inclus
# Opens the source code in a browser.
source = Code source
# Opens the program's folder.
open_folder = Ouvrir le dossier
# Above the messages.
messages = Ce qu’il peut envoyer
# No to what is new.
news_no = Ne rien changer
# Yes to what is new.
news_yes = Envoyer cela aussi
news_seen = J’en ai pris connaissance
# A button on another page: to the table of what is new or described in other words
news_show = Voir ce qui a changé
# Takes a notice away.
dismiss = Masquer
# Goes on although an older program may send more.
go_on = Continuer
# Leaves everything as it is.
leave_it = Annuler

## The same with facts in them

# For screen readers: opens and closes every field of a tier
what_exactly_of = Détails : { $tier }
less_of = Afficher moins : { $tier }
header_count = { PLURAL($count) ->
    [one] { $count } en-tête
   *[other] { $count } en-têtes
}
# For screen readers: a menu that leaves out rows, and the head of a column
only_of = Afficher seulement : { $column }
sort_by = Trier par { $column }

## Programs and their states

state_conflict = Conflit
state_needs_attention = À vérifier
state_not_answered = Pas encore de réponse
state_off = Désactivé
state_paused = En pause
# Something stands above the choice
state_held_back = Bloqué
state_shares = Partage { $on } sur { $of }
manifest_broken = Le manifeste de ce programme (le fichier qui énumère ce qu’il peut envoyer) est inutilisable ; ses choix ne peuvent donc pas être affichés ici. Ce que vous avez choisi auparavant reste valable ; sans choix, rien n’est envoyé. Il est possible que le programme corrige le fichier à son prochain démarrage.
# In place of the pages of a program, about a folder with too many manifests.
manifests_left_out = Ce dossier contient plus de manifestes qu’il n’en est lu, et les programmes dont le manifeste est laissé de côté ne figurent pas dans cette liste. Ce que vous avez choisi auparavant reste valable ; sans choix, rien n’est envoyé.
# In place of the pages of a program, about a folder with manifests that cannot be looked into.
manifests_unread = Le dossier qui contient les manifestes des programmes ne peut pas être lu ; les programmes dont le manifeste s’y trouve ne figurent donc pas dans cette liste. Ce que vous avez choisi auparavant reste valable ; sans choix, rien n’est envoyé.
state_broken = Manifeste inutilisable
state_left_out = Manifestes ignorés
state_unread = Illisible
broken_why = Problème
broken_file = Fichier

## The top of a page

would_like = { $name } souhaite envoyer quelques informations
to_whom = De { $publisher } ; les données seraient reçues à l’adresse { $destination }.
# Ouvre, avant la réponse, tout ce que le programme peut envoyer.
read_about = Tout ce qu’il peut envoyer
# Before the answer to a program that has been answered earlier: a link to what was recorded then.
read_history = Ce qui a été enregistré jusqu’ici
# De là, retour à la question.
back_to_question = Revenir à votre réponse
not_here = Candor n’a pas trouvé { $name } sur cet ordinateur : il n’y a pas de dossier { $folder }. Si vous répondez maintenant, Candor crée ce dossier et y conserve votre choix.
unanswered = Rien n’a été envoyé, et rien ne le sera tant que vous n’aurez pas répondu.
unanswered_again = Rien n’est envoyé tant que vous n’avez pas répondu.
# The same about a program that may be sending without asking us
unanswered_older = Vous n’avez pas encore répondu ; ce programme n’est donc pas autorisé à envoyer quoi que ce soit.
try_it = Essayez les interrupteurs : l’aperçu montre exactement ce que chacun enverrait. Vous pouvez changer votre réponse ici à tout moment.
answer_kept = Votre réponse est enregistrée. Vous pouvez la modifier ici à tout moment.
# Said quietly for some seconds: a switch was switched on.
tier_is_on = « { $tier } » est activé.
# Said quietly for some seconds: a switch was switched off.
tier_is_off = « { $tier } » est désactivé.
# Said quietly for some seconds: the main switch was switched on.
sending_is_on = L’envoi est de nouveau autorisé.
# Said quietly for some seconds: the main switch was switched off.
sending_is_off = L’envoi est désactivé.
# Said quietly for some seconds: fields are withheld from now on.
field_is_out = Exclu à partir de maintenant.
# Said quietly for some seconds: fields that were withheld are allowed again.
field_is_in = Inclus à partir de maintenant.
# Said quietly for some seconds: any other choice was written.
choice_is_kept = Votre choix est enregistré.
# Said quietly for some seconds: a pause was ended.
pause_is_over = La pause est terminée.
tier_alone = L’envoi est de nouveau autorisé, uniquement pour « { $tier } ». Le reste demeure désactivé jusqu’à ce que vous l’activiez.
header = Par { $publisher }. Peut envoyer { $kinds }, mais seulement ceux que vous activez.
off_changes_identifier = Désactiver l’envoi change aussi votre identifiant.
header_off = Rien n’est envoyé. Rien n’est activé ci-dessous.
header_off_back = Rien n’est envoyé. Si vous autorisez de nouveau l’envoi, ceci reprendra : { $tiers }.
header_off_new_identifier = Les messages porteront alors un nouvel identifiant.
history_since = { $messages }, { $size }, depuis { $since }.
history_size = { $messages }, { $size }.
last_sent = Dernier envoi : { $time }.
nothing_sent = Rien n’a encore été envoyé.

## Why something is not sent

reason_everything_off = Tout est désactivé
reason_tier_off = La catégorie « { $tier } » est désactivée
tier_comes_back = Rien n’est envoyé tant que tout est désactivé. Ceci reprendra quand vous autoriserez de nouveau l’envoi.
reason_withheld = Vous ne l’envoyez pas
reason_older = Cela a été enregistré avant la dernière activation de la catégorie « { $tier } »
reason_withheld_then = Cela a été enregistré avant que vous ne l’autorisiez de nouveau
reason_not_answered = Vous n’avez pas encore répondu
reason_tier_not_answered = Vous n’avez pas encore répondu pour la catégorie « { $tier } »
reason_text_lost = Rien n’est envoyé : la copie du texte que vous avez accepté manque ou a été modifiée. Veuillez répondre de nouveau
reason_new = C’est nouveau ou plus étendu depuis votre accord, et votre réponse est attendue
reason_file = Rien n’est envoyé : le fichier qui contient votre choix n’est pas fiable, car { $problem }
reason_conflict = Rien n’est envoyé : un autre programme prétend être { $name }. { $with }
# $until: see pause_until and pause_until_resumed
reason_paused = Rien n’est enregistré ni envoyé : en pause { $until }
reason_do_not_track = Les programmes lancés d’ici n’envoient rien : DO_NOT_TRACK est défini. Un programme lancé ailleurs ne le voit peut-être pas
reason_telemetry_off = Les programmes lancés d’ici n’envoient rien : CANDOR_TELEMETRY est désactivé (tout autre mot que on, 1, true et yes le désactive). Un programme lancé ailleurs ne le voit peut-être pas
reason_ci = Les programmes lancés d’ici n’envoient rien : cette machine sert à construire des programmes (CI est défini). Un programme lancé ailleurs ne le voit peut-être pas
reason_policy = Rien n’est envoyé : l’administrateur de cet ordinateur l’interdit
reason_policy_unreadable = Rien n’est envoyé : les règles fixées par l’administrateur pour cet ordinateur ne peuvent pas être lues

file_problem = Rien n’est envoyé, car le fichier qui contient votre choix n’est pas fiable : { $problem }.
problem_damaged = il est endommagé ou incomplet
problem_empty = il est vide
problem_changed = il a été endommagé, ou modifié par autre chose que Candor, depuis l’enregistrement de votre choix
problem_put_back = une copie plus ancienne, d’avant votre refus, a été remise à sa place
problem_malformed = ce n’est pas du JSON complet ({ $why })
# $what: names of keys and what stands there, in English
problem_wrong_type = { $what }
problem_newer = une version plus récente de Candor l’a écrit (format { $format } ; cette version lit le format { $known })
problem_writable = d’autres peuvent y écrire : { $why }
problem_folder_writable = d’autres peuvent écrire dans le dossier où il se trouve
problem_too_long = il compte { $count } octets, alors qu’un fichier de choix en compte quelques centaines
problem_never_was_one = ce n’est pas un fichier de réglages d’un programme
problem_one_of_ours = Candor s’en sert pour autre chose
problem_not_a_file = ce n’est pas un fichier, mais { $what }
problem_dangling_link = c’est un lien qui ne mène nulle part
problem_looping_link = c’est un lien qui ramène à lui-même
# In `file_problem`: what is wrong with the consent file
problem_utf16 = il est écrit en UTF-16, alors qu’un fichier de consentement l’est en UTF-8
problem_unreadable = il ne peut pas être lu ({ $why })

# What to do about it; a full stop follows
remedy_damaged = Répondez de nouveau ; le fichier endommagé est conservé à côté du nouveau
remedy_newer = Utilisez la version plus récente de Candor, ou répondez de nouveau ; le fichier plus récent est conservé à côté du nouveau
remedy_put_back = Répondez de nouveau : la copie plus ancienne est gardée à côté de la nouvelle
remedy_writable = Répondez de nouveau, ce qui ferme le fichier aux autres, ou exécutez chmod go-w sur ce fichier
remedy_folder_writable = Exécutez chmod go-w sur le dossier, et setfacl -k s’il a une liste de contrôle d’accès pour les nouveaux fichiers ; le fichier sera alors lu aussitôt
remedy_writable_windows = Répondez de nouveau, ce qui ferme le fichier aux autres
remedy_folder_writable_windows = Retirez aux autres le droit d’écrire dans le dossier (dans ses propriétés, sous Sécurité), et le fichier sera lu aussitôt
remedy_not_a_file = Déplacez-le ailleurs, puis répondez de nouveau
remedy_one_of_ours = Supprimez le lien qui y mène, puis répondez de nouveau
remedy_link = Supprimez ou corrigez le lien, puis répondez de nouveau
remedy_unreadable = Rendez-le lisible pour ce compte, et il sera lu aussitôt
old_file_kept = L’ancien fichier n’était pas fiable. Il est conservé ici : { $path }.

# A pause, in the middle of a sentence
pause_until = jusqu’à { $time }
pause_until_resumed = jusqu’à ce que vous y mettiez fin
paused_until = En pause { $until }

# Programs that do not know Candor's choices yet
older_reader = Les versions du programme { $name } antérieures à Candor envoient peut-être déjà des données. Elles ne connaissent peut-être que l’interrupteur principal et envoient tout tant qu’il est activé.
older_reader_on = Candor n’a pas encore vu de version du programme { $name } qui tienne compte des interrupteurs séparés. Les versions plus anciennes envoient peut-être tout tant que l’interrupteur principal est activé.
older_reader_pause = Une version du programme { $name } qui ne connaît pas la pause continue d’envoyer ; seul « Autoriser les envois » l’arrête.
switch_only = { $name } ne lit que l’interrupteur principal, qui n’est activé que lorsque tous les interrupteurs le sont. Rien n’est donc envoyé en ce moment.
older_question = { $name } enverra peut-être plus que ce que vous avez choisi
older_question_why = Vous n’avez activé qu’une partie, et Candor n’a pas encore vu de version du programme { $name } qui tienne compte des interrupteurs séparés. Une version plus ancienne ne fait peut-être pas la différence : il est possible qu’elle vérifie seulement si les envois sont autorisés.
older_question_means = Si vous continuez, une version plus ancienne enverra peut-être tout. Si vous annulez, rien ne change.

## What is new or wider since the last answer

news = { $name } souhaite envoyer plus que ce que vous avez accepté. Tant que vous n’avez pas répondu, seul ce que vous avez accepté est envoyé.
news_tier = Nouvelle catégorie : { $tier }
news_words = { $name } décrit certaines choses autrement depuis votre accord. Ce qui est envoyé reste le même.
# The maker that a program names is another than when the person agreed. $before: the maker then
publisher_changed = { $name } indique maintenant « { $now } » comme éditeur. Lors de votre accord, c’était « { $before } ».
# A program has another name than when the person agreed. $name: the name now; $before: the name then
name_changed = Lors de votre accord, { $name } s’appelait « { $before } ».
# After the sentences that another publisher or name stands there, where nothing else changed
news_same = Ce qui est envoyé reste le même.
news_event = Nouveau message : { $event }
news_destination = Le message « { $event } » serait envoyé à { $now } et non plus à { $before }
news_identity = Le message « { $event } » contiendrait un identifiant, ou un identifiant qui dure plus longtemps
news_interval = Le message « { $event } » serait envoyé plus souvent
news_no_review = Le message « { $event } » serait envoyé sans que vous l’ayez lu d’abord
news_by_itself = Le message « { $event } » serait envoyé de lui-même ; jusqu’ici, il ne l’était que si vous l’écriviez
news_kept = Le message « { $event } » serait conservé individuellement ; jusqu’ici, il était seulement compté
# $fields: a list of fields
news_crossed = { $fields } du message « { $event } » seraient comptés ensemble
news_cause = Le message « { $event } » serait aussi envoyé pour la catégorie « { $tier } »
news_field = Nouveau dans « { $event } » : { $field }. { $explain }
news_field_moved = Dans « { $event } », { $field } dépendrait d’une autre catégorie. { $explain }
news_field_source = Dans « { $event } », { $field } contiendrait autre chose. { $explain }
news_field_looser = Dans « { $event } », { $field } en dirait plus. Avant : { $before }. Maintenant : { $now }
# A number would be in another unit, which may say more or less. $before and $now: what it is, as a sentence
news_field_unit = Dans « { $event } », { $field } serait dans une autre unité. Avant : { $before }. Maintenant : { $now }

## Choices and the preview

kept_in = Votre choix est conservé dans { $path }, le fichier que lit { $name }.
kept_in_later = Votre choix sera conservé dans { $path }, le fichier que lit { $name }.
last_changed = Dernière modification : { $time }.
takes_effect = Vos changements prennent effet immédiatement.
# Other messages that a switch causes too; $messages is a list of them
tier_also_says = Cela indique aussi au serveur : { $messages }.
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
origin_withheld = non envoyé, à votre demande
origin_switched_off = désactivé
origin_program = du programme
origin_computer = de cet ordinateur
origin_clock = heure actuelle
origin_identity = votre identifiant
origin_last_sent = dernier envoi
origin_person = vous l’écrivez
origin_example = exemple
origin_left_out = non fourni

# What a value may be; $unit, $range and $rounding are the messages below, or nothing
kind_constant = Toujours { $value }
kind_text = { PLURAL($count) ->
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

history_empty = { $name } n’a encore rien enregistré. Ce qu’il envoie apparaîtra ici, octet pour octet.
history_unreadable = L’historique ne peut pas être lu pour le moment. Rien n’est perdu.
history_set_aside = Un historique antérieur était endommagé. Il a été conservé, et un nouveau a été commencé : c’est celui-ci.

state_sent = Envoyé
# In a saved report, after that word: the server’s receipt names exactly what was sent.
confirmed_by_server = confirmé par le serveur
state_waiting = En attente
state_on_its_way = Envoi en cours
# A crash report that waits for the person
state_held = À relire par vous
state_refused = Refusé
state_expired = Expiré
state_withdrawn = Retiré
state_unknown = Inconnu

# The parts of the chart
part_sent = Envoyés
part_waiting = En attente
part_never_left = Jamais envoyés
part_unknown = Inconnus
part_refused = Refusés
part_of_chart = { $name } { $amount }
bar = { $from } à { $to } : { $parts }
bar_empty = rien

found = { $count ->
    [0] Aucun résultat dans { PLURAL($all) ->
        [one] { $all } message
        [many] { $all } de messages
       *[other] { $all } messages
    }
   *[other] { $count } sur { PLURAL($all) ->
        [one] { $all } message
        [many] { $all } de messages
       *[other] { $all } messages
    }
}
# While bytes are being looked through
found_so_far = { $count ->
    [0] Aucun résultat jusqu’ici ; { $looked_at } sur { $all } examinés
   *[other] { PLURAL($count) ->
        [one] { $count } résultat jusqu’ici ; { $looked_at } sur { $all } examinés
        [many] { $count } de résultats jusqu’ici ; { $looked_at } sur { $all } examinés
       *[other] { $count } résultats jusqu’ici ; { $looked_at } sur { $all } examinés
    }
}

# $took: see took, or nothing
fate_sent = { PLURAL($count) ->
    [one] Envoyé à { $host } à la première tentative{ $took }.
   *[other] Envoyé à { $host } après { $count } tentatives{ $took }.
}
took = , { $milliseconds } ms
# $others: how many other messages were in the same request
fate_confirmed = { $others ->
    [0] Le serveur a confirmé avoir reçu toute la requête ({ $size }) sans modification.
   *[other] { PLURAL($others) ->
        [one] Le serveur a confirmé avoir reçu toute la requête ({ $size } : ce message et { $others } autre) sans modification.
       *[other] Le serveur a confirmé avoir reçu toute la requête ({ $size } : ce message et { $others } autres) sans modification.
    }
}
fate_unconfirmed = Le serveur n’a pas dit quels octets il a reçus.
fate_waits = En attente d’envoi.
fate_waits_again = En attente d’un nouvel envoi.
fate_sending = Envoi en cours. Si le programme s’est arrêté avant la réponse, le message sera envoyé de nouveau.
fate_held = Ce rapport de plantage attend que vous le lisiez. Il n’a pas été envoyé.
fate_refused = Le serveur l’a refusé. Il ne sera pas envoyé de nouveau.
fate_expired = Il a attendu plus de 30 jours et ne sera plus envoyé.
fate_withdrawn = Vous avez désactivé cet envoi à temps. Le message n’a jamais quitté cet ordinateur.
fate_withdrawn_after = Le serveur ne l’a pas accepté, et vous l’avez désactivé avant la tentative suivante.
fate_unknown = L’envoi avait commencé quand vous l’avez désactivé, et aucune réponse n’est arrivée. Le message est peut-être arrivé. Il ne sera pas envoyé de nouveau.
fate_unknown_answered = Le serveur a répondu sans dire ce qu’il est devenu, puis vous l’avez désactivé. Le serveur l’a peut-être. Il ne sera pas envoyé de nouveau.
fate_unknown_damaged = L’historique a été endommagé avant que l’on sache ce que ce message est devenu. Il est peut-être arrivé. Il ne sera pas envoyé de nouveau.
fate_deleted = Son contenu a été supprimé.
last_attempt_answer = Dernière tentative : le serveur a répondu { $status }.
last_attempt = Dernière tentative : { $why }.
last_attempt_open = Dernière tentative : pas encore de réponse.
allowed_in_window = Vous l’avez autorisé ici ({ $time }).
allowed_on_command_line = Vous l’avez autorisé en ligne de commande ({ $time }).
allowed_in_program = Vous l’avez autorisé dans le programme lui-même ({ $time }).
# Above the headers of an answer
answer = Réponse { $status }
no_answer = Pas encore de réponse

# Clearing
clear_question = Effacer l’historique du programme { $name } ?
clear_what = { PLURAL($count) ->
    [one] Cette action supprime { $count } message du programme { $name } conservé sur cet ordinateur, avec les réponses des serveurs et les numéros de suivi des rapports de plantage.
    [many] Cette action supprime les { $count } de messages du programme { $name } conservés sur cet ordinateur, avec les réponses des serveurs et les numéros de suivi des rapports de plantage.
   *[other] Cette action supprime les { $count } messages du programme { $name } conservés sur cet ordinateur, avec les réponses des serveurs et les numéros de suivi des rapports de plantage.
}
clear_waiting = { PLURAL($count) ->
    [one] Parmi eux, { $count } message n’a pas été envoyé et ne le sera pas.
    [many] Parmi eux, { $count } de messages n’ont pas été envoyés et ne le seront pas.
   *[other] Parmi eux, { $count } messages n’ont pas été envoyés et ne le seront pas.
}
clear_tickets = Les numéros de suivi disparaissent aussi. Sans eux, personne, pas même vous, ne peut effacer ou suivre ces rapports sur le serveur.
clear_means = Les serveurs conservent ce qu’ils ont déjà reçu. Vos choix ne changent pas.
cleared = { PLURAL($count) ->
    [one] Historique effacé : { $count } message supprimé
    [many] Historique effacé : { $count } de messages supprimés
   *[other] Historique effacé : { $count } messages supprimés
}{ $waiting ->
    [0] {""}
   *[other] { PLURAL($waiting) ->
        [one] , dont { $waiting } non envoyé
        [many] , dont { $waiting } non envoyés
       *[other] , dont { $waiting } non envoyés
    }
}.
not_cleared = L’historique n’a pas été effacé : { $why }.

## Your data

nothing_recorded = Aucun message sur cet ordinateur.
kept_here = { PLURAL($count) ->
    [one] { $count } message sur cet ordinateur, { $size } en tout.
    [many] { $count } de messages sur cet ordinateur, { $size } en tout.
   *[other] { $count } messages sur cet ordinateur, { $size } en tout.
}
of_them_wait = { PLURAL($count) ->
    [one] Parmi eux, { $count } est en attente d’envoi.
    [many] Parmi eux, { $count } sont en attente d’envoi.
   *[other] Parmi eux, { $count } sont en attente d’envoi.
}
dropped = { PLURAL($count) ->
    [one] { $count } valeur ou message a été écarté avant l’enregistrement. Un rapport enregistré dit pourquoi.
    [many] { $count } de valeurs ou messages ont été écartés avant l’enregistrement. Un rapport enregistré dit pourquoi.
   *[other] { $count } valeurs ou messages ont été écartés avant l’enregistrement. Un rapport enregistré dit pourquoi.
}
lasts_a_month = Il change chaque mois, et chaque fois que vous désactivez l’envoi.
lasts = Il reste le même jusqu’à ce que vous le remplaciez ou désactiviez l’envoi.
identifier = { $id }. { $lasts } C’est un nombre aléatoire, sans lien avec cet ordinateur.
identifier_to_come = Il n’y a pas d’identifiant pour l’instant. Il est créé dès qu’un message en a besoin. { $lasts }
no_identifier = Aucun message du programme { $name } ne contient d’identifiant.
server_can_guess = Un serveur peut tout de même deviner quels messages vont ensemble, d’après leur adresse IP et leur heure.
former_identities = { PLURAL($count) ->
    [one] { $count } ancien identifiant est conservé sur cet ordinateur. Aucun nouveau message ne le contient.
   *[other] { $count } anciens identifiants sont conservés sur cet ordinateur. Aucun nouveau message ne les contient.
}
# A decision, such as “Switched on: Usage. Decided in the window.”
decision = { $said } { $by }
by_window = Décidé dans la fenêtre.
by_command_line = Décidé en ligne de commande.
by_program = Décidé dans le programme.
send_nothing = Ne rien envoyer.
nothing_switched_on = Rien d’activé.

type_a_name = Saisissez d’abord le nom du fichier.
report_saved = Enregistré dans { $path } : { $messages }.
# A report, or its folder, was not opened.
report_not_opened = Impossible de l’ouvrir. C’est { $path }.
report_not_saved = Non enregistré : { $why }.
no_folder = Il n’y a pas encore de dossier : rien n’a été décidé ni enregistré ({ $path }).
folder_not_opened = Le dossier n’a pas pu être ouvert. Son emplacement : { $path }.
text_changed = Ce que { $name } en dit a changé pendant votre lecture. Rien n’a été enregistré. Veuillez le relire.
# In `report_not_saved`: why
report_over_file = un fichier porte déjà ce nom ; choisissez-en un autre
# In `report_not_saved`: why
report_changed = l’historique a changé pendant l’enregistrement ; enregistrez à nouveau
# In `report_not_saved`: why
report_no_folder = il n’y a pas de dossier { $folder }
# In `report_not_saved`: why
report_not_made = une partie n’a pas pu être créée ; c’est une erreur de Candor
report_over_ours = Candor garde ici un de ses propres fichiers ; choisissez un autre emplacement
# In `report_not_saved`: why
report_over_other = ce qui porte ce nom n’est pas un fichier, mais { $what } ; choisissez un autre nom

## A saved report

# The title of the page. $name: the program
report_title = Ce que { $name } a enregistré
# $messages: such as “3 messages”. $size: such as “1.5 KB”
report_total = { $messages }, { $size } en tout.
# Before the path of the file with the choice.
report_kept_in = Conservé dans
# Before the fields that the person withholds.
report_withheld = Exclu par vous
# Before the name of the program.
report_program = Programme
# $publisher: who makes it
report_program_is = { $name } { $version }, par { $publisher }
# Before the time at which the report was made.
report_made = Page créée le
# Before the time zone of every time on the page.
report_time_zone = Fuseau horaire
# Above how much there is of each tier, and in each state.
report_totals = Totaux
# Above the decisions.
report_decisions = Vos décisions
# Above what each field of each message means.
report_meanings = Ce que signifient les champs
# Before the identifier of a decision’s receipt, and the digest of the text that was agreed to.
report_receipt_of_decision = Reçu
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
dropped_forked = dans une copie du processus du programme, qui ne peut rien enregistrer
dropped_lost = perdu, parce que quelqu’un d’autre a modifié le fichier où il se trouvait
# Above the messages, which are all there are.
report_messages = Tous les messages
# Above the requests in which messages were sent, with the answers.
report_requests = Requêtes et réponses
# Beside an identifier that was replaced. $time: a moment in full
report_until = jusqu’au { $time }
# Below an answer whose receipt names the digest of the request.
report_receipt = Le reçu du serveur confirme exactement ces octets.
# $number: the requests are numbered in the order in which they were made
report_request = Requête { $number }
# What a file dialog calls a report to read.
report_web_page = Page web
# What a file dialog calls a report to process.
report_data = JSON
# What a report for a spreadsheet is called.
report_table = Tableau (CSV)
# What a report in every form is called.
report_all = Tout à la fois (ZIP)
# The name of the last column of a table, which explains the table.
report_csv_means = Comment lire ce tableau : les heures sont en UTC. Une cellule qui commencerait par = + - @ | % ou U+0027 a un U+0027 devant elle, pour qu’aucun tableur ne calcule avec ; sans ce U+0027, c’est ce qui s’y trouvait. Les caractères invisibles portent leur nom. Les octets exacts sont dans le rapport JSON.
# What the file README.txt in an archive says.
report_zip_means = report.html est à lire, report.csv est pour un tableur, report.json contient tout pour d’autres programmes. Le dossier de chaque programme contient son manifeste (tout ce qu’il peut envoyer), le choix (ce que le programme garde pour lui dans ce fichier est masqué) et le texte accepté. SHA256SUMS contient la somme de chaque fichier : « sha256sum -c SHA256SUMS » ou « candor verify » suivi de l’archive les vérifie.
# Above what there is in a few sentences. $name: the program
report_in_short = { $name } en bref
# $messages: such as “3 messages”. $size: such as “1.5 KB”. $first, $last: moments in full
report_span = { $messages }, { $size } en tout, enregistrés entre le { $first } et le { $last }.
# $sent: such as “3 messages”. $confirmed: a number
report_sent = Envoyé : { $sent }. Confirmé par les reçus du serveur : { $confirmed }.
# $messages: such as “3 messages”
report_waiting = En attente : { $messages }.
# $count: a number. Why stands further down in the same report
report_dropped_count = Écarté avant l’enregistrement : { $count }.
# Which messages are in a report. $time: a moment in full
report_from = Seulement les messages à partir du { $time }.
# Which messages are in a report. $time: a moment in full
report_before = Seulement les messages avant le { $time }.
# Which messages are in a report. $tiers: their names
report_of_tiers = Seulement les messages de : { $tiers }.
# Above what was recorded for each tier, whatever became of it.
report_by_tier = Ce qui a été enregistré pour chaque catégorie
# A tier with no messages.
report_tier_none = Rien n’a été enregistré pour elle.
# Before the field for words in a saved page.
report_search = Rechercher
# No tier left out of a saved page’s list.
report_any_tier = Toutes les catégories
# No state left out of a saved page’s list.
report_any_state = Tous les états
# No month left out of a saved page’s list.
report_any_month = Tous les mois
# Before the choice of a month.
report_month = Mois
# Turns to newer rows of a list.
report_newer = Plus récents
# Turns to older rows of a list.
report_older = Plus anciens
# Before how many rows are listed at once.
report_per_page = Par page
# Nothing was found in a saved page.
report_no_match = Aucun message ne correspond.
# While a saved page is being searched.
report_searching = Recherche…
# In place of a list that only a script can show.
report_no_script = Seul le script de la page peut afficher autant de messages, et les scripts sont désactivés ici. Le rapport en tableau ou en JSON les contient aussi.
# In place of a list that an old browser cannot show.
report_old_browser = Ce navigateur est trop ancien pour afficher les messages. Le rapport en tableau ou en JSON les contient aussi.
# Above how a saved page is read.
report_how = Comment lire cette page
# How a saved page is read: the messages.
report_how_messages = Chaque message figure ici avec les octets exacts conservés sur cet ordinateur avant tout envoi. Un message envoyé mène à sa requête, et la requête à la réponse du serveur.
# How a saved page is read: receipts.
report_how_receipts = Un reçu est le SHA-256 que le serveur a calculé sur ce qu’il a reçu. S’il est égal à celui noté ici avant l’envoi, le serveur a reçu exactement ces octets.
# How a saved page is read: checking it. The command stays as it is.
report_how_check = « candor verify » suivi de ce fichier vérifie que les messages ont les empreintes notées pour eux. Cela ne prouve pas qui a écrit le fichier : rien n’y est signé.
# How a saved page is read: what is not in it.
report_how_hidden = Les secrets et les preuves sont omis : [hidden] les remplace. Les caractères invisibles portent leur nom, comme ⟨U+200B⟩.
# How a saved page is read: that nothing is loaded.
report_how_offline = Cette page ne charge rien d’aucun réseau et n’envoie rien. Son seul script déballe et affiche ce que contient ce fichier.

## About

everything_below = C’est tout ce qu’il peut envoyer par Candor. Rien d’autre ne peut l’être.
fact_publisher = Éditeur
# Beside what a program is called, where that changed
fact_program_name = Nom du programme
fact_own_data = Vos propres données
fact_sends_to = Envoie à
fact_choice = Votre choix
fact_recorded = Historique
fact_text = Manifeste
came_with_candor = fourni avec Candor
installed = installé : { $path }
registered = inscrit par { $name } : { $path }
given_by_hand = ajouté par vous : { $path }
no_choice_yet = { $path } (pas encore de choix)
own_data_at = Vous pouvez récupérer et effacer ce que le serveur a de vous à l’adresse { $url }.
reports_at = Vous pouvez voir ce qu’est devenu un rapport de plantage à l’adresse { $url }.
# One of the messages that a program can send
event = { $title }. { $when }, si la catégorie { $tiers } est activée. { $identifier }.
event_when = { $when }, si la catégorie { $tiers } est activée.
# About a message that the person writes
event_by_hand = Vous l’écrivez vous-même. Rien n’est envoyé tant que vous n’avez pas appuyé sur « Envoyer ».
# About a message of which the server keeps only counts
event_counted = Ses auteurs déclarent que ce message est compté et non conservé : personne ne peut retrouver le vôtre parmi les autres, il ne peut donc être ni récupéré ni effacé sur leur serveur.
# About such a message; $fields: a list of fields
event_counted_together = Comptés ensemble : { $fields }.
only_with = Seulement avec la catégorie « { $tier } ».
only_in_tier = Seulement avec la catégorie « { $tier } »
used_always = Dans « { $message } », toujours
used_with = Dans « { $message } », seulement avec la catégorie « { $tier } »

## Crash reports

# The tab.
crash_tab_word = Rapports de plantage
# The list, for screen readers.
crash_list = Rapports de plantage à relire
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
crash_leave_question = Abandonner les modifications ?
# What that does.
crash_leave_means = Ce que vous avez écrit ne sera pas enregistré. Le rapport reste tel qu’il était.
# Stays in the editor.
crash_go_on_editing = Continuer à modifier
# Leaves it.
crash_leave_it = Abandonner
# Leaves a report that was to be deleted.
crash_keep_it = Annuler
# Deletes it.
crash_delete_it = Supprimer
# Above what is left of a report's text: messages and notes.
crash_free_text = Texte libre
# What that is made of.
crash_free_text_means = Messages et notes, tels que le programme les a écrits. Ce qui a été reconnu comme un nom, un dossier, une adresse ou un secret est remplacé. Ce qui n’a pas été reconnu s’y trouve encore : lisez bien cette partie.
# Above the lines of a report that were written anew.
crash_rebuilt = Où c’était dans le programme
# What those are made of.
crash_rebuilt_means = Rien de ceci n’est recopié. Chaque ligne est réécrite à partir du nom d’une fonction, d’un numéro de ligne et du chemin à l’intérieur d’un dossier qui ne contient que du code. De tout autre chemin, il ne reste que [path].
# Above the fields besides the texts.
crash_fields = Autres champs
# Above the number with which one can follow a report.
crash_ticket = Numéro de suivi
# What it is for.
crash_ticket_means = Ce numéro n’appartient qu’à ce rapport. Il ne dit rien sur vous.
# Opens the report in the history.
crash_in_history = Voir dans l’historique
# Goes on to the next report.
crash_close = Fermer
# Above what happens with reports to come.
crash_from_now_on = À partir de maintenant
# One of the two choices.
crash_ask = Demander à chaque fois
# The other one.
crash_always = Toujours envoyer
# On the card of a tier whose reports wait for the person.
crash_read_first = Vous le lisez d’abord
# The same, once the person chose otherwise.
crash_not_read_first = Envoyé sans vous demander
by_hand_fact = Vous l’écrivez vous-même
# About an edit that was saved as it was typed.
crash_saved = Enregistré. Ce que vous voyez ici est ce qui serait envoyé.
# About one of which something was removed.
crash_saved_scrubbed = Enregistré, mais pas tel que vous l’avez saisi : soit c’était trop long, soit ce qui pouvait révéler de quel ordinateur cela vient a été retiré. Veuillez le relire.
# While an editor is open.
crash_while_editing = Retirez ou ajoutez ce que vous voulez. Quand vous enregistrez, les noms, les dossiers et les adresses sont de nouveau retirés.
# Below an editor. $sign: the box that is drawn in place of each such character
crash_unseen = Ce texte contient des caractères invisibles. Chacun est affiché ici comme { $sign } et n’a aucun effet ; l’enregistrement les conserve.
# $name: such as ⟨U+202E⟩. $does: one of the three that follow. $lines: the numbers of the lines
crash_unseen_where = { PLURAL($count) ->
    [one] { $name } ({ $does }) à la ligne { $lines }
   *[other] { $name } ({ $does }) aux lignes { $lines }
}
crash_unseen_controls = commande ce qui affiche le texte
crash_unseen_turns = inverse le sens du texte
crash_unseen_hides = invisible
# Where there are very many different ones
crash_unseen_others = { PLURAL($count) ->
    [one] et 1 autre
   *[other] et { $count } autres
}
# Another report was chosen while an editor is open.
crash_save_first = Enregistrez ou annulez d’abord.
# The program's new version does not know the report any more.
crash_not_declared = Cette version du programme ne déclare plus ce type de rapport. Le rapport peut être envoyé tel quel, ou supprimé.
# The report has no text of the program's own.
crash_no_texts = Il ne contient aucun texte modifiable.
# What switching the tier off does, while nothing waits.
crash_off_means_word = Tant que cette catégorie est désactivée, aucun plantage n’est enregistré.
# In place of the list, where nothing waits.
crash_nothing_waits = Aucun rapport de plantage à relire
# What the choice means while no crash is recorded.
crash_means_later = Cela s’appliquera dès que les plantages seront de nouveau enregistrés.
# What was read is not what stands there now.
crash_changed = Rien n’a été fait : le rapport a changé entre-temps, peut-être à cause d’un nouveau plantage. Veuillez le relire tel qu’il est maintenant.

## The same with facts in them

crash_tab = Rapports de plantage ({ $count })
crash_when = { PLURAL($count) ->
    [one] { $time }
    [many] { $time }, { $count } de fois
   *[other] { $time }, { $count } fois
}
# $identifier: whether the report carries one, yes or no
crash_what_it_is = { $identifier ->
    [yes] Voici ce que { $name } dirait du plantage à ses auteurs. Ce serait envoyé à { $url }, avec un identifiant.
   *[no] Voici ce que { $name } dirait du plantage à ses auteurs. Ce serait envoyé à { $url }, sans identifiant.
}
crash_nothing_leaves = Rien ne quitte cet ordinateur tant que vous n’avez pas appuyé sur « Envoyer ».
crash_not_now = Même après cela, il doit attendre. { $reason }.
crash_nothing_replaced = Rien n’y ressemblait à des données personnelles, donc rien n’a été remplacé. Lisez-le tout de même.
crash_replaced = { PLURAL($count) ->
    [one] { $count } donnée personnelle a été remplacée. Elle est soulignée.
   *[other] { $count } données personnelles ont été remplacées. Elles sont soulignées.
}
crash_would_wait = Quand { $name } plante, son rapport est conservé ici jusqu’à ce que vous l’ayez lu. Les noms, les dossiers et les adresses sont d’abord retirés sur cet ordinateur. Vous pouvez ensuite modifier le rapport, l’envoyer ou le supprimer. Ce que vous avez envoyé ou supprimé figure dans l’historique.
crash_would_go = Quand { $name } plante, son rapport est envoyé immédiatement, comme vous l’avez choisi. Les noms, les dossiers et les adresses sont d’abord retirés sur cet ordinateur. Ce qui a été envoyé figure dans l’historique, octet pour octet.
crash_would_not = { $reason }. Donc, quand { $name } plante, rien à ce sujet n’est conservé ni envoyé.
crash_ask_means = Quand { $name } plante, son rapport attend ici que vous l’envoyiez ou le supprimiez.
crash_always_means = Les rapports de plantage sont envoyés sans vous demander.
crash_always_means_later = { PLURAL($count) ->
    [one] Les rapports de plantage sont envoyés sans vous demander. Celui qui attend déjà continue d’attendre.
   *[other] Les rapports de plantage sont envoyés sans vous demander. Ceux qui attendent déjà continuent d’attendre.
}
crash_off_means = { PLURAL($count) ->
    [one] Désactiver cette catégorie supprime le rapport en attente. Ensuite, aucun plantage n’est enregistré.
   *[other] Désactiver cette catégorie supprime les { $count } rapports en attente. Ensuite, aucun plantage n’est enregistré.
}
crash_waiting = { PLURAL($count) ->
    [one] { $count } rapport de plantage à relire.
   *[other] { $count } rapports de plantage à relire.
}
crash_delete_question = Supprimer ce rapport de plantage ?
crash_delete_means = Son contenu est supprimé de cet ordinateur et ne sera jamais envoyé. L’historique indique seulement qu’il a existé.
crash_not_saved = Non enregistré : { $why }.

# What became of a report that was let go: a title, and what it means
crash_sent = Envoyé
crash_sent_confirmed = Le serveur l’a, et il a confirmé avoir reçu exactement ces octets.
crash_sent_unconfirmed = Le serveur l’a. Il n’a pas dit quels octets il a reçus.
crash_refused = Refusé
crash_refused_means = Le serveur l’a refusé. Il ne sera pas envoyé de nouveau.
crash_withdrawn = Retiré
crash_withdrawn_means = L’envoi a été désactivé à temps. Il n’a jamais quitté cet ordinateur.
crash_expired = Expiré
crash_expired_means = Il n’a pas pu être envoyé pendant 30 jours et ne sera plus envoyé.
crash_unknown = Inconnu
crash_unknown_means = L’envoi avait commencé, mais aucune réponse n’est arrivée. Il est peut-être arrivé. Il ne sera pas envoyé de nouveau.
crash_queued = En attente
crash_queued_now = Vous avez autorisé son envoi. Il est envoyé en ce moment.
crash_queued_not_yet = Vous avez autorisé son envoi, mais il n’a pas encore pu être envoyé.
crash_queued_later = Les tentatives suivantes ont lieu pendant que { $name } est ouvert, et avec « candor deliver ».
crash_deleted = Supprimé
crash_deleted_means = Son contenu a été supprimé de cet ordinateur et n’a jamais été envoyé. L’historique indique seulement qu’il a existé.
crash_not_here = Ce rapport n’est plus ici
crash_meanwhile_deleted = Il a été supprimé entre-temps : en ligne de commande, dans une autre fenêtre, ou parce que la catégorie a été désactivée. Il n’a jamais été envoyé.
crash_meanwhile_released = Son envoi a été autorisé entre-temps, en ligne de commande ou dans une autre fenêtre. L’historique dit ce qu’il est devenu.
crash_meanwhile_other = Il n’attend plus. L’historique dit ce qu’il est devenu.
crash_meanwhile_cleared = L’historique a été effacé entre-temps, et le rapport avec lui. Il n’a jamais été envoyé d’ici.
crash_typing_lost = Ce que vous étiez en train de saisir n’a pas été enregistré.
crash_another_sends = Un autre processus est en train d’envoyer pour { $name }.

## What a person writes to the makers, and what became of what they sent

feedback_tab_word = Retours
# Above what is written
feedback_title = Écrire à { $publisher }
# Below that
feedback_goes_to = Quand vous appuyez sur « Envoyer », le message part vers { $url }, sans identifiant. D’ici là, rien de ce que vous tapez n’est conservé.
# Why nothing can be sent now; $reason is a clause
feedback_would_not = { $reason }. Rien de ce que vous écrivez ne peut donc être envoyé.
feedback_choices = Aller à vos choix
feedback_kind = Type de message
feedback_not_chosen = Pas de choix
# Below a text: how long it is, and how long it may be
feedback_room = { $count } caractères sur { $most }
feedback_does_not_fit = Votre texte est trop long. Raccourcissez-le pour pouvoir l’envoyer.
# Below what is written; $what: see `mark_folder` and those below it
feedback_warning = Votre texte semble contenir : { $what }. Il est envoyé tel que vous l’avez tapé ; ne le laissez que si vous le voulez.
mark_folder = un de vos dossiers
mark_name = le nom de votre compte ou de votre ordinateur
mark_email = une adresse e-mail
mark_address = une adresse réseau
mark_secret = un mot de passe ou une clé
mark_number = un long nombre
feedback_empty = Dès que vous aurez écrit quelque chose, ce qui serait envoyé s’affichera ici, à l’octet près.
feedback_changed = Rien n’a été envoyé : ce qui le serait a changé depuis son affichage. Veuillez le relire.
feedback_kept = Le message est parti. Son suivi se trouve sous « Ce que vous avez envoyé ».
# A message was let go and not sent; $why is a sentence
feedback_not_yet = Le message est conservé, mais n’a pas encore pu être envoyé. { $why } Un nouvel essai aura lieu pendant que { $name } fonctionne, ou avec « candor deliver ».
feedback_sent = Ce que vous avez envoyé
feedback_none_sent = Rien pour l’instant. Les messages et rapports de plantage que vous envoyez figureront ici.
# Above that list
feedback_asked_at = Demandez ce que c’est devenu quand vous le voulez. La demande va à { $url } et ne donne que le numéro de suivi. Rien n’est demandé sans vous.
# Above that list
feedback_no_address = { $name } n’indique pas où demander ce qu’ils sont devenus.
# Below that list
feedback_more = Seuls les { $count } plus récents figurent ici. « candor reports » les affiche tous.
# Asks the server about one of them.
feedback_ask = Qu’est-ce que c’est devenu ?
feedback_asking = Demande au serveur…
feedback_stop = Arrêter
feedback_erase = L’y effacer…
feedback_erase_question = Effacer ce rapport sur le serveur ?
feedback_erase_means = Il est demandé à { $url } d’effacer ce qui est arrivé sous ce numéro de suivi ; il n’apprend rien d’autre que ce numéro. Ses auteurs ne pourront plus le lire. Cette action est irréversible.
feedback_erase_not_all = Des sauvegardes peuvent garder des copies quelque temps ; la réponse dit jusqu’à quand. L’historique de cet ordinateur reste.
feedback_erased = Effacé sur le serveur.
feedback_may_be_erased = Il a peut-être été effacé. Effacez-le de nouveau pour en être sûr : le serveur répondra comme la première fois.
feedback_never_asked = Vous n’avez encore rien demandé à ce sujet.
feedback_unfinished = La dernière demande est encore sans réponse.
feedback_not_known = Le serveur ne connaît pas ce numéro, ou ne le connaît plus.
feedback_no_sense = La réponse du serveur est incompréhensible.
# About one of them; $status is a number such as 503
feedback_answered = Le serveur a répondu { $status } et n’a rien dit à ce sujet.
# About one of them; $why in the system’s own words
feedback_not_reached = Impossible d’interroger le serveur : { $why }.
# About one of them
feedback_elsewhere = C’est parti vers { $url }, et le programme utilise maintenant un autre serveur, qui n’en sait rien.
feedback_received = Reçu.
feedback_seen = Vu par ses auteurs.
feedback_fixed = Corrigé.
# How far the makers have come with one of them
feedback_fixed_in = Corrigé dans { $version }.
feedback_other = C’est devenu quelque chose pour quoi cette version de Candor n’a pas de mot.
# After that; $time such as “today 20:15”
feedback_asked = Demande faite : { $time }.
feedback_answer = Leur réponse

## Settings of the window

# The button at the end of the list of programs, and the title of what it opens
settings = Paramètres
theme = Thème
theme_system = Identique au système
theme_light = Clair
theme_dark = Sombre
text_size = Taille du texte
# A text size
percent = { $number } %
language = Langue
# $language: what the system asks for, in its own words
language_system = Identique au système ({ $language })
movement_less = Réduire les animations
movement_less_means = Désactive les animations.
settings_means = L’aspect de cette fenêtre et les programmes qu’elle affiche.
settings_done = Terminé
choice_not_written = Votre choix n’a pas pu être enregistré et reste comme avant : { $why } ({ $path }).
settings_not_kept = Les paramètres de la fenêtre n’ont pas pu être enregistrés : { $why }.
# The file with the settings could not be read. $path: where it is kept
settings_unreadable = Ces paramètres n’ont pas pu être lus à l’ouverture de la fenêtre et ont été réinitialisés ; avant qu’un nouveau fichier soit écrit, l’ancien est conservé ici : { $path }.
# No font has the characters of the chosen language
fonts_missing = Aucune police de cet ordinateur n’a les caractères de cette langue : { $language }. Installez-en une, comme Noto Sans CJK, puis rouvrez cette fenêtre.

## The list of programs

add_program = Ajouter un programme…
add_program_heading = Ajouter un programme
add_program_means = Choisissez le manifeste du programme, le fichier .toml qui énumère tout ce qu’il peut envoyer. L’ajouter n’envoie rien.
add_program_path = Fichier du manifeste
add = Ajouter
program_added = { $name } ajouté.
demo_not_started = La démonstration n’a pas pu être ouverte. { $why }
no_window = Aucune fenêtre ne peut être ouverte ici ({ $why }). La ligne de commande peut faire de même : { $command }
program_not_added = Non ajouté : { $why }.
# In `program_not_added`: why
no_file_there = il n’y a pas de fichier { $path }
hide_program = Masquer ce programme
hide_means = Il est seulement masqué ici. Ce qu’il est autorisé à envoyer ne change pas.
hidden_programs = { PLURAL($count) ->
    [one] { $count } programme masqué
   *[other] { $count } programmes masqués
}
show_program = Afficher de nouveau { $name }
# One switch for every program
all_programs = Autoriser les envois des programmes
all_programs_off_means = Désactiver cet interrupteur désactive tous les programmes d’un coup et change leurs identifiants. L’activer rétablit vos choix pour ceux qu’il avait désactivés.
# Why that switch cannot be moved
all_programs_locked = Tous les programmes sont désactivés. Activez-les un par un.
choose_file = Choisir un fichier…
no_dialog = Aucun sélecteur de fichiers n’est disponible ici. Saisissez le chemin du fichier.
# Takes a manifest that cannot be used out of the list of programs
forget_manifest = Retirer de la liste
# $names: the manifest files of programs that the switch for all of them could not switch off
all_programs_not_reached = { PLURAL($count) ->
    [one] Non désactivé : { $names }. Son manifeste est inutilisable ; Candor ne sait donc pas où son choix est conservé. Ce que vous aviez choisi reste valable.
   *[other] Non désactivés : { $names }. Leurs manifestes sont inutilisables ; Candor ne sait donc pas où leurs choix sont conservés. Ce que vous aviez choisi reste valable.
}
# $folders: folders of manifests that could not be read, or not all of them; programs that the switch for all of them could not switch off are unknown
all_programs_not_looked_into = Tous les manifestes n’ont pas pu être lus : { $folders }. Les programmes dont le manifeste s’y trouve n’ont peut-être pas été désactivés. Ce que vous aviez choisi reste valable.
# $names: programs that the switch for all of them does not switch on again
all_programs_left_off = { PLURAL($count) ->
    [one] { $names } reste désactivé. Activez-le séparément : une version plus ancienne enverra peut-être plus que ce que vous avez choisi.
   *[other] { $names } restent désactivés. Activez-les séparément : des versions plus anciennes enverront peut-être plus que ce que vous avez choisi.
}

## A single field

# A small switch beside a field, for screen readers
send_field = Envoyer { $field }
field_withheld = Non envoyé, à votre demande. Le reste du message est envoyé.
# À côté d’un champ exclu, quand rien n’est envoyé.
field_left_out = Non envoyé, à votre demande.
# $entry: what stands in the file by hand, such as app_opened/*
field_withheld_wider = Non envoyé, comme d’autres champs, à cause de « { $entry } » dans le fichier. Cela ne peut être changé que là.
withhold_means = Désactivez un champ pour ne pas l’envoyer ; le reste l’est.

## Identity

identity_copy = Copier l’identifiant
# Said quietly for some seconds: the identifier was copied.
identity_copied = Identifiant copié.
identity_replace = Remplacer l’identifiant…
identity_replace_question = Remplacer votre identifiant ?
identity_replace_means = Désormais, les messages portent un nouvel identifiant, et les serveurs vous prendront pour une nouvelle personne. Ils conservent ce qu’ils ont reçu avec l’ancien. Ce qui attend déjà est encore envoyé avec lui.
identity_replace_it = Remplacer
identity_keep = Annuler
identity_replaced = Votre identifiant a été remplacé.

## On the server

server = Sur le serveur
server_where = Interroge { $url }, et seulement quand vous appuyez sur un bouton.
server_says_who = Le serveur reçoit une preuve que vos identifiants sont les vôtres, et voit votre adresse IP.
server_says_months = Il apprend aussi quels identifiants de mois différents vont ensemble.
server_nothing_yet = Rien n’a encore été envoyé avec un identifiant : le serveur ne pourrait donc rien trouver.
server_fetch = Récupérer ce qu’a le serveur
server_erase = L’y effacer…
server_page = Ouvrir sa page
server_cancel = Annuler
server_progress = Demande pour l’identifiant { $place } sur { $of }. Jusqu’ici : { $messages }.
server_asking = Interrogation du serveur…
server_has = Le serveur a { $messages } de vous.
server_has_none = Le serveur n’a rien de vous.
server_keeps = Il dit conserver les messages pendant { $days }.
server_more = Le serveur a plus de vous que ce qui est récupéré en une fois ; sa propre page donne le tout en fichier.
server_same = Identiques ici et là-bas
server_only_here = Seulement ici
server_only_there = Seulement là-bas
server_side = { $name } : { $count }
server_first = Affichés ici : les { $messages } du début.
server_waits = Le serveur demande une pause. La suite viendra après : { $time }.
server_former = Les anciens identifiants ne sont conservés que pour cela, jusqu’à ce que ce qui a été envoyé avec eux y soit effacé ou que vous les oubliiez.
server_list = Messages comparés
server_bytes = Octets exacts
server_none = Aucun
server_beyond_counted = Comptés et non conservés, selon la déclaration des auteurs, de sorte que personne ne peut retrouver les vôtres parmi les autres : { $messages }.
server_beyond_without = Envoyés sans identifiant, de sorte que personne ne peut y retrouver les vôtres : { $messages }.
server_beyond_elsewhere = Envoyés à une autre adresse : { $messages }.
server_beyond_over = Envoyés avec un identifiant qui y a été effacé, ou que cet ordinateur a oublié : { $messages }.
server_beyond_unfinished = Absents de ce qui a été récupéré, alors que le serveur en a plus : { $messages }.
server_not_fetched = Rien n’a été récupéré : { $why }.
server_not_erased = Il n’est pas certain que quelque chose ait été effacé : { $why }.
server_not_opened = La page n’a pas été ouverte : { $why }.
server_erased = Effacés sur le serveur : { $messages }.
server_backups = Jusqu’à quand ses sauvegardes en ont des copies : { $date }.
server_replaced = Votre identifiant a été remplacé : le prochain message en reçoit un nouveau.
server_withdrawn = En attente avec l’ancien identifiant, et qui ne seront plus envoyés : { $messages }.
server_counted_stays = Ce qui a seulement été compté ne peut pas être retrouvé, et reste compté.
server_part = Fait pour { $done } identifiants sur { $of }, puis cela s’est arrêté : { $why }.
server_after = Le serveur a effacé, mais tout ce qui en découle n’a pas pu être fait ici : { $why }.
server_page_opened = Sa page s’ouvre dans votre navigateur, avec un lien qui ne sert qu’une fois.
server_erase_question = Effacer ce que le serveur a de vous ?
server_erase_means = { $url } est prié d’effacer tout message portant un de vos identifiants, anciens compris. C’est irréversible.
server_erase_here = Votre identifiant est alors remplacé, et les messages qui attendent encore avec lui ne sont pas envoyés. L’historique sur cet ordinateur reste.
server_erase_not_all = Des sauvegardes peuvent garder des copies quelque temps ; la réponse dit jusqu’à quand. Ce qui a seulement été compté ne peut pas être retrouvé.
server_erase_it = L’y effacer
server_erase_not = Annuler
server_forget = Oublier les anciens identifiants…
server_forget_question = Oublier vos anciens identifiants ?
server_forget_means = Ce que des serveurs ont avec eux y reste, et personne, pas même vous, ne pourra plus ensuite le récupérer ni l’effacer. C’est irréversible. Aucun serveur n’est interrogé.
server_forget_here = Les messages qui attendent encore avec eux ne sont pas envoyés. Votre identifiant actuel et l’historique sur cet ordinateur restent.
server_forget_it = Oublier
server_forgot = Anciens identifiants oubliés : { $count }.
server_cancelled = vous avez annulé
server_why_not_offered = les auteurs ne le proposent pas
server_why_conflict = deux manifestes revendiquent ce programme, et on ne sait pas quel serveur est visé
server_why_no_identifier = rien n’y a été envoyé avec un identifiant
server_why_new_server = le programme indique maintenant un autre serveur, { $url } ; rien ici ne dit qu’il ait quelque chose de vous, et il ne reçoit aucune preuve avant que vous l’ayez accepté sous « Choix »
server_why_refused = le serveur n’accepte pas la preuve ({ $status })
server_why_not_there = le serveur n’a pas cette page ({ $status })
server_why_busy = le serveur ne peut pas répondre maintenant ({ $status }) ; réessayez plus tard
server_why_busy_until = le serveur ne peut pas répondre maintenant ({ $status }) ; il demande de réessayer après : { $time }
server_why_unreadable = la réponse du serveur est inutilisable
server_asked_fetch = Récupéré ce qu’a le serveur : { $messages }.
server_asked_more = Le serveur en avait plus.
server_asked_requests = Nombre de requêtes : { $count }.
server_asked_page = Page du serveur ouverte.
server_asked_in_vain = Serveur interrogé, sans succès.
server_asked_open = Serveur interrogé ; sa réponse n’est pas connue.
server_asked_maybe = Serveur prié d’effacer ce qu’il a. Il l’a peut-être fait : sa réponse n’est pas arrivée.
server_asked_over = Serveur prié d’effacer ce qu’il a. Son reçu n’est pas arrivé, mais il a dit depuis que c’était effacé.

## What is new, side by side

news_open = Ce qui a changé
news_column_before = Quand vous avez accepté
news_column_now = Maintenant
news_was_not_there = Pas encore présent.

## How much, and how often

# What a message amounted to lately
volume_measured = { PLURAL($count) ->
    [one] { $count } ces 30 derniers jours, { $size }.
    [many] { $count } ces 30 derniers jours, { $size } en tout.
   *[other] { $count } ces 30 derniers jours, { $size } en tout.
}
# The same where the choice was another meanwhile
volume_scaled = { PLURAL($count) ->
    [one] { $count } ces 30 derniers jours ; avec ces interrupteurs, environ { $size }.
    [many] { $count } ces 30 derniers jours ; avec ces interrupteurs, environ { $size }.
   *[other] { $count } ces 30 derniers jours ; avec ces interrupteurs, environ { $size }.
}
# A message that is sent again and again
volume_repeats = Pendant que { $name } est ouvert, { PLURAL($count) ->
    [one] { $count } message par heure
   *[other] { $count } messages par heure
}, environ { $size }.
volume_tier = { $size } par mois
adds_message = Ajoute le message « { $message } » ({ $fields }).
takes_out_message = Retire le message « { $message } ».
adds_fields = { PLURAL($count) ->
    [one] Ajoute { $count } champ à « { $message } ».
   *[other] Ajoute { $count } champs à « { $message } ».
}
takes_out_fields = { PLURAL($count) ->
    [one] Retire { $count } champ de « { $message } ».
   *[other] Retire { $count } champs de « { $message } ».
}
found_kind = { $kind }. { $means }
find_more = { PLURAL($count) ->
    [one] et { $count } autre. Ajoutez un mot pour affiner.
   *[other] et { $count } autres. Ajoutez un mot pour affiner.
}
as_sent_means = Ce sont les octets exacts.
to_read_means = Mis en forme pour la lecture. « Tel qu’envoyé » montre les octets exacts.

## Several messages of the history

copy_rows = { PLURAL($count) ->
    [one] Copier { $count } message
    [many] Copier { $count } de messages
   *[other] Copier { $count } messages
}
rows_chosen = { PLURAL($count) ->
    [one] { $count } sélectionné
    [many] { $count } sélectionnés
   *[other] { $count } sélectionnés
}
rows_copied = { PLURAL($count) ->
    [one] { $count } message copié.
    [many] { $count } de messages copiés.
   *[other] { $count } messages copiés.
}
# More were chosen than fit
rows_copied_part = Seuls les { $count } messages les plus anciens sur { $all } ont été copiés, { $size } : plus serait trop à coller. Un rapport sous « Vos données » les contient tous.
# For screen readers: how several rows are chosen without a mouse
rows_keys = Maj sélectionne plusieurs messages, Ctrl+Haut et Ctrl+Bas se déplacent sans sélectionner, Ctrl+Espace ajoute celui-là, Ctrl+A sélectionne tous ceux affichés, Échap n’en laisse qu’un, Ctrl+C copie la sélection.

## Le tableau de l’historique : ses colonnes, et le chemin vers le message le plus récent
width_keys = Maj+Gauche et Maj+Droite rétrécissent ou élargissent la colonne ; Suppr l’ajuste à son contenu.
width_of = Largeur : { $column }
newer = { PLURAL($count) ->
    [one] { $count } plus récent
    [many] { $count } plus récents
   *[other] { $count } plus récents
}
nothing_matches = Rien ne correspond à la recherche ni aux filtres.

## Jusqu’à quand un message attend
nobody_sends = { $name } n’est pas en cours d’exécution, pour autant que Candor puisse en juger. Ce message sera envoyé à sa prochaine exécution.
# The same where the server asked to wait. $time: inside a sentence
nobody_sends_asked = { $name } n’est pas en cours d’exécution, pour autant que Candor puisse en juger. Le serveur a demandé d’attendre (jusqu’à : { $time }). Ce message sera envoyé à sa première exécution après cela.
next_attempt = Prochaine tentative : { $time }.
next_attempt_asked = Le serveur a demandé d’attendre. Prochaine tentative : { $time }.

## La requête complète avec un message
whole_request = Requête
request_digest = SHA-256 du corps ({ $size }) :
request_check = Pour vérifier vous-même, enregistrez le corps et exécutez { $command }. Le résultat doit être identique.
request_not_whole = L’historique n’a plus tout le contenu de cette requête : son corps ne peut pas être affiché. Les en-têtes et l’empreinte sont ceux de l’envoi.
request_stayed = Aucune connexion n’a été établie : rien de cette requête n’a quitté cet ordinateur.
answer_word = Réponse
save_body = Enregistrer le corps…
body_saved = Corps enregistré dans { $path }
body_not_saved = Le corps n’a pas été enregistré : { $why }.
body_gone = l’historique ne l’a plus
program_gone = le manifeste du programme a disparu ou n’est plus utilisable

## Ce qu’une décision a changé
decision_on = Activé : { $tiers }.
decision_off = Désactivé : { $tiers }.
decision_withheld = Exclu : { $fields }.
decision_allowed = De nouveau inclus : { $fields }.
decision_cause = { $event } ({ $tier })
decision_all_off = Envoi désactivé.
decision_all_on = Envoi activé.
decision_paused = En pause { $until }.
decision_resumed = Pause terminée.
decision_ask = Rapports de plantage : demander à chaque fois.
decision_always = Rapports de plantage : toujours envoyer.
decision_news = Ce qui avait changé a été vu ou a reçu une réponse.
decision_other = Aucun interrupteur modifié.

## Texts of the built-in programs (SkellyCam, ETS2LA)

skellycam_about = Enregistre des vidéos synchronisées de plusieurs caméras.
skellycam_existence_ping = Signal d’existence
skellycam_existence_ping_summary = Indique que SkellyCam a été lancé, et dans quelle version.
skellycam_existence_ping_why = Montre combien de personnes utilisent SkellyCam.
skellycam_system_fingerprint = Empreinte du système
skellycam_system_fingerprint_summary = Quel système d’exploitation et quel matériel vous utilisez.
skellycam_system_fingerprint_why = Montre aux auteurs quelles plateformes prendre en charge en premier.
skellycam_usage_analytics = Analyse de l’utilisation
skellycam_usage_analytics_summary = Quels boutons et quelles fonctions vous utilisez, jamais ce que vous enregistrez.
skellycam_usage_analytics_why = Montre ce qui mérite d’être amélioré.
skellycam_app_opened_title = SkellyCam lancé
skellycam_app_opened_when = Quand SkellyCam démarre
skellycam_app_opened_event = Type de message : SkellyCam a été lancé.
skellycam_app_opened_app_name = Quel programme envoie ce message.
skellycam_app_opened_app_version = Quelle version de SkellyCam vous utilisez.
skellycam_app_opened_system_os = Système d’exploitation de cet ordinateur.
skellycam_app_opened_system_os_version = Version du système d’exploitation de cet ordinateur.
skellycam_app_opened_system_architecture = Type de processeur de cet ordinateur.
skellycam_app_opened_system_cpu_count = Nombre de processeurs de cet ordinateur.
skellycam_app_opened_system_total_ram_gb = Quantité de mémoire de cet ordinateur.
skellycam_app_opened_system_python_version = Avec quelle version de Python SkellyCam fonctionne.
skellycam_feature_used_title = Fonction utilisée
skellycam_feature_used_when = Quand vous utilisez une fonction de SkellyCam
skellycam_feature_used_event = Type de message : une fonction a été utilisée.
skellycam_feature_used_feature = Quelle fonction a été utilisée, parmi cette liste fixe. Jamais le nom d’un fichier, une image ou un enregistrement.
ets2la_about = Conduit seul des camions dans Euro Truck Simulator 2 et American Truck Simulator.
ets2la_activity_ping = Signal d’activité
ets2la_activity_ping_summary = Indique toutes les deux minutes qu’ETS2LA est ouvert.
ets2la_activity_ping_why = Montre combien de personnes utilisent ETS2LA en ce moment.
ets2la_performance = Vitesse et plugins
ets2la_performance_summary = La fluidité d’ETS2LA et les plugins activés.
ets2la_performance_why = Aide à trouver ce qui ralentit ETS2LA.
ets2la_crash_reports = Rapports de plantage
ets2la_crash_reports_summary = À quel endroit le programme a échoué. Les noms et les dossiers sont d’abord retirés ici, et vous pouvez lire chaque rapport avant son envoi.
ets2la_crash_reports_why = Aide à corriger d’abord les erreurs les plus fréquentes.
ets2la_activity_ping_title = ETS2LA est ouvert
ets2la_activity_ping_when = Toutes les deux minutes pendant qu’ETS2LA est ouvert
ets2la_activity_ping_event = Type de message : ETS2LA est ouvert.
ets2la_activity_ping_id = Un nombre aléatoire qui distingue les installations, pour qu’aucune ne soit comptée plusieurs fois. Il change chaque mois et est sans lien avec cet ordinateur.
ets2la_performance_when = Toutes les dix minutes pendant qu’ETS2LA conduit, et quand il s’arrête
ets2la_performance_event = Type de message : la fluidité d’ETS2LA.
ets2la_performance_app_version = Quelle version d’ETS2LA vous utilisez.
ets2la_performance_fps = Combien d’images sont arrivées à chaque fréquence pendant ces dix minutes.
ets2la_performance_plugins = Lesquels des plugins d’ETS2LA étaient activés pendant ce temps, parmi cette liste fixe.
ets2la_crash_report_title = ETS2LA a planté
ets2la_crash_report_when = Quand ETS2LA plante
ets2la_crash_report_event = Type de message : ETS2LA a planté.
ets2la_crash_report_count = Combien de fois le même plantage s’est produit avant que vous regardiez ce rapport.
ets2la_feedback = Vos retours
ets2la_feedback_summary = Ce que vous écrivez aux développeurs, et seulement quand vous l’envoyez.
ets2la_feedback_why = Vous permet de demander quelque chose ou de dire ce qui n’a pas marché.
ets2la_feedback_title = Message aux développeurs
ets2la_feedback_when = Quand vous en envoyez un
ets2la_feedback_event = Type de message : vous avez écrit quelque chose.
ets2la_feedback_message = Ce que vous leur écrivez.
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
trouble_identity_kept = L’ancien identifiant n’a pas pu être mis de côté : { $why }.
# Receipts that waited for the log could not be read. $why: see `log_unusable` and those below it
trouble_receipts_unread = Votre choix a pris effet. Seules des décisions antérieures, qui attendent dans le fichier { $file }, n’ont pas pu être lues : { $why }.
# Why a choice could not be written
not_written_no_tier = Ce programme n’a pas de catégorie « { $tier } ».
# $entry: what should have been the name of a field
not_written_no_entry = « { $entry } » n’est pas le nom d’un champ.
# Why a choice could not be written
not_written_not_answered = Vous n’avez pas encore répondu pour ce programme : activez ou désactivez d’abord quelque chose.
# In `choice_not_written`: why
not_written_in_the_way = un autre élément se trouve à la place du fichier ; déplacez-le d’abord ailleurs
# In `choice_not_written`: why
not_written_never_was_one = le fichier qui s’y trouve n’est pas un fichier de réglages d’un programme et serait perdu ; déplacez-le d’abord ailleurs
# In `choice_not_written`: why
not_written_one_of_ours = le fichier qui s’y trouve sert à Candor pour autre chose ; supprimez d’abord le lien qui y mène
# In `choice_not_written`: why
not_written_looping_link = c’est un lien qui ramène à lui-même ; supprimez-le d’abord
# In `choice_not_written`, `identity_io` and `log_io`: why
not_written_held = un autre programme utilise ce fichier ; réessayez
# In `choice_not_written`: why
not_written_no_locks = le système de fichiers n’y connaît pas de verrous, et sans eux seul un refus est enregistré
# In `choice_not_written`: why
not_written_too_many_copies = il y a trop de copies conservées à côté
# In `choice_not_written`: why
not_written_contended = un autre programme n’a cessé de modifier le fichier ; réessayez
# The secret behind the identity. $why: what the system said
identity_io = impossible de lire ou d’écrire le secret sur lequel repose votre identifiant : { $why }
# The secret behind the identity
identity_damaged = le secret sur lequel repose votre identifiant est endommagé ; déplacez ailleurs le fichier { $file }, et un nouveau secret sera créé
# The secret behind the identity
identity_no_randomness = le système d’exploitation ne fournit pas de nombres aléatoires
# A notice. $why: see `identity_io` and those below it
identity_unusable = Ce qui porte un identifiant n’est pas enregistré : { $why }.
# Why the history cannot be used. $why: in the words of the database
log_unusable = l’historique est inutilisable : { $why }
# Why the history cannot be used
log_no_room = le disque est plein, et même la lecture de l’historique demande un peu de place à côté : libérez-en, puis réessayez
# Why the history cannot be used
log_newer = une version plus récente de Candor a écrit l’historique (version { $version }) ; il est laissé tel quel ({ $path })
# Why the history cannot be used
log_not_ours = la base de données qui se trouve à la place de l’historique n’est pas celle de Candor ; déplacez-la ailleurs ({ $path })
# Why the history cannot be used
log_path_too_long = l’historique est inutilisable, car son chemin dépasse { $most } octets, le maximum pour une base de données ; déplacez le dossier ({ $path })
# Why the history cannot be used
log_no_locks = l’historique est inutilisable, car les fichiers ne peuvent pas être verrouillés à cet endroit ; déplacez le dossier sur un autre disque ({ $folder })
# Why the history cannot be changed
log_read_only = l’historique ne peut être que lu ; rien ne peut être écrit à son emplacement
# Why the history cannot be read
log_unsettled = l’historique ne peut être que lu, et il faudrait d’abord y écrire quelque chose ; copiez son dossier à un endroit où c’est possible ({ $path })
# Why clearing the history is not complete
log_being_read = tout a été supprimé, mais un autre programme lit l’historique en ce moment, et ce qu’il contenait est encore dans son fichier ; effacez-le de nouveau dans un instant
# Why the log cannot be used
log_forked = ce processus est issu du fork d’un processus qui avait ouvert l’historique et ne peut pas l’utiliser ; lancez pour cela un processus séparé
# Why the log cannot be used
log_in_the_way = ce qui se trouve à la place d’un fichier de l’historique n’est pas un fichier, mais { $what } ; déplacez-le ailleurs ({ $path })
# Why the history cannot be used. $why: what the system said
log_io = impossible de lire ou d’écrire l’historique : { $why }
# Why the history cannot be used. $what: in English
log_unexpected = l’historique contient quelque chose d’inattendu : { $what }
# In `crash_not_saved`: why
edit_not_declared = cette version du programme ne connaît pas le rapport de plantage « { $event } », qui ne peut donc pas être modifié ; il peut être envoyé tel quel, ou supprimé
# In `crash_not_saved`: why
edit_not_editable = « { $field } » n’est pas un texte que vous pouvez modifier dans ce rapport ; vous pouvez modifier { $fields }
# In `crash_not_saved`: why
edit_nothing = « { $field } » n’est pas un texte que vous pouvez modifier dans ce rapport ; il n’en contient aucun
# In `crash_not_saved`: why
edit_not_there = ce rapport n’a pas de texte à l’emplacement « { $field } »
# In `crash_not_saved`: why. $takes: see `kind_text` and those around it
edit_wrong_type = le nouveau texte ne convient pas à « { $field } » ({ $takes })
# In `crash_not_saved`: why. $takes: see `kind_text` and those around it
edit_too_long = le nouveau texte est trop long pour « { $field } » ({ $takes })
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
# In `failure_no_connection`: nothing listens there, or it may not be reached.
network_refused = elle a été refusée
# In `failure_no_connection`: there is no network, or none that leads there.
network_unreachable = le réseau n’y mène pas
# In `failure_no_connection`: the server’s name could not be looked up, as without any network.
network_no_such_name = le nom du serveur ne peut pas être résolu
# In `failure_no_connection` and `failure_no_answer`: the connection ended too early.
network_broke_off = la connexion s’est interrompue
# Why a manifest cannot be used
refusal_not_a_file = ce n’est pas un fichier
# Why a manifest cannot be used
refusal_too_long = le manifeste dépasse { $count } octets
# Why a manifest cannot be used
refusal_utf16 = le manifeste est écrit en UTF-16 ; enregistrez-le en UTF-8
# Why a manifest cannot be used
refusal_not_utf8 = le manifeste n’est pas du texte en UTF-8 ; enregistrez-le en UTF-8
# Why manifests of a folder are not used
refusal_left_out = manifestes de ce dossier laissés de côté : { $count } ; { $files } au plus sont lus, { $mib } Mo en tout, les plus courts d’abord
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
expected_entries = une liste d’entrées comme "event/field"
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
writer_everybody = tous les comptes peuvent y écrire
# In `problem_writable`: who
writer_group = son groupe peut y écrire
# In `problem_writable`: who
writer_access_list = sa liste de contrôle d’accès y autorise d’autres
# In `problem_not_a_file`: what it is
instead_folder = un dossier
# In `problem_not_a_file`: what it is
instead_device = un périphérique ou un tube
# In `problem_not_a_file`: what it is
instead_link = un lien
# What the operating system said
system_not_allowed = accès non autorisé
# What the operating system said
system_no_room = le disque est plein
# What the operating system said
system_read_only = le disque est en lecture seule
# What the operating system said
system_not_there = introuvable
# What is wrong with a file
system_not_a_file = ce n’est pas un fichier, mais { $what }
# What is wrong with a file
system_too_long = il compte { $count } octets, et { $most } au plus sont lus
