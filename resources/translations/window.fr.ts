<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>About</name>
    <message>
        <source>About Octolegis</source>
        <translation>À propos d&apos;Octolegis</translation>
    </message>
    <message>
        <source>Octolegis {version}

Assess a country&apos;s cybercrime law against the treaties, article by article. Free software under the Apache License 2.0. It never uses the network.</source>
        <translation>Octolegis {version}

Évaluer le droit d&apos;un pays en matière de cybercriminalité au regard des traités, article par article. Logiciel libre sous licence Apache 2.0. Il n&apos;utilise jamais le réseau.</translation>
    </message>
    <message>
        <source>&amp;Licences of what it is made of…</source>
        <translation>&amp;Licences des composants…</translation>
    </message>
</context>
<context>
    <name>AddCases</name>
    <message>
        <source>Add case files</source>
        <translation>Ajouter des dossiers</translation>
    </message>
    <message>
        <source>Case files and countries</source>
        <translation>Dossiers et pays</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>Correct the two-letter code or the name where the case file says it otherwise.</source>
        <translation>Corrigez le code à deux lettres ou le nom si le dossier dit autre chose.</translation>
    </message>
    <message>
        <source>Case file</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
</context>
<context>
    <name>AddTranslation</name>
    <message>
        <source>Add a translation of {law}</source>
        <translation>Ajouter une traduction de {law}</translation>
    </message>
    <message>
        <source>For example en, fr, ro</source>
        <translation>Par exemple en, fr, ro</translation>
    </message>
    <message>
        <source>Who translated it, or where it was published</source>
        <translation>Qui l&apos;a traduite, ou où elle a été publiée</translation>
    </message>
    <message>
        <source>Which state of the law it renders</source>
        <translation>Quel état de la loi elle rend</translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Add the translation</source>
        <translation>Ajouter la traduction</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Nature</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Source</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>{aligned} of {all} provisions of the law have a counterpart.</source>
        <translation>{aligned} des {all} dispositions de la loi ont un équivalent.</translation>
    </message>
    <message>
        <source>Of the law, without a counterpart ({number})</source>
        <translation>De la loi, sans équivalent ({number})</translation>
    </message>
    <message>
        <source>Of the translation, without a counterpart ({number})</source>
        <translation>De la traduction, sans équivalent ({number})</translation>
    </message>
    <message>
        <source>Paired by their place alone ({number})</source>
        <translation>Rapprochées par leur seule place ({number})</translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message>
        <source>Figures of agreement</source>
        <translation>Chiffres de l&apos;accord</translation>
    </message>
    <message>
        <source>Instrument, experts</source>
        <translation>Instrument, experts</translation>
    </message>
    <message>
        <source>Rated by several</source>
        <translation>Appréciés par plusieurs</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Identiques</translation>
    </message>
    <message>
        <source>Kappa</source>
        <translation>Kappa</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>Divergences</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Exigence</translation>
    </message>
    <message>
        <source>Steps apart</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Appréciations</translation>
    </message>
    <message>
        <source>Kappa: agreement beyond chance, 1 where all agree, 0 where chance explains it. Fleiss&apos; for an instrument, Cohen&apos;s for two experts.</source>
        <translation>Kappa : accord au-delà du hasard ; 1 si tous s&apos;accordent, 0 si le hasard l&apos;explique. De Fleiss pour un instrument, de Cohen pour deux experts.</translation>
    </message>
</context>
<context>
    <name>AmendProvision</name>
    <message>
        <source>Change {provision} of the amended text</source>
        <translation>Modifier {provision} du texte modifié</translation>
    </message>
    <message>
        <source>&amp;Change it</source>
        <translation>&amp;Modifier</translation>
    </message>
    <message>
        <source>&amp;Insert one after it</source>
        <translation>&amp;Insérer une disposition après</translation>
    </message>
    <message>
        <source>&amp;Repeal it</source>
        <translation>A&amp;broger</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>&amp;Numéro</translation>
    </message>
    <message>
        <source>&amp;Heading</source>
        <translation>&amp;Intitulé</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texte</translation>
    </message>
</context>
<context>
    <name>AmendmentsPanel</name>
    <message>
        <source>Amendments</source>
        <translation>Amendements</translation>
    </message>
    <message>
        <source>Proposed text</source>
        <translation>Texte proposé</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Ce qui diffère</translation>
    </message>
    <message>
        <source>Al&amp;ternative</source>
        <translation>&amp;Variante</translation>
    </message>
    <message>
        <source>A further proposal for the same place, beginning with these words</source>
        <translation>Une autre proposition pour le même endroit, à partir de ces mots</translation>
    </message>
    <message>
        <source>Insert &amp;points</source>
        <translation>Insérer les &amp;points</translation>
    </message>
    <message>
        <source>The checklist&apos;s points as a beginning, to be adapted to the style of the law</source>
        <translation>Les points de la grille pour commencer, à adapter au style de la loi</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Take this proposal out of the case file</source>
        <translation>Retirer cette proposition du dossier</translation>
    </message>
    <message>
        <source>{place}, alternative</source>
        <translation>{place}, variante</translation>
    </message>
    <message>
        <source>Ministry: {stance}</source>
        <translation>Ministère : {stance}</translation>
    </message>
    <message>
        <source>[To be adapted to the style of the law]</source>
        <translation>[À adapter au style de la loi]</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce qu&apos;il fait</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Answers to the questionnaire: {number}</source>
        <translation>Réponses au questionnaire : {number}</translation>
    </message>
</context>
<context>
    <name>ApplyBill</name>
    <message>
        <source>Apply a bill to the act that it amends</source>
        <translation>Appliquer un projet au texte qu’il modifie</translation>
    </message>
    <message>
        <source>Where the bill does not use its title</source>
        <translation>Si le projet n’en reprend pas le titre</translation>
    </message>
    <message>
        <source>What rests on the act rests on the a&amp;mended text too</source>
        <translation>Ce qui repose sur le texte repose aussi sur le texte &amp;modifié</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instructions</translation>
    </message>
    <message>
        <source>The place before and after, by words</source>
        <translation>L’endroit avant et après, mot à mot</translation>
    </message>
    <message>
        <source>Make the &amp;amended text</source>
        <translation>Créer le texte &amp;modifié</translation>
    </message>
    <message>
        <source>Reading the bill…</source>
        <translation>Lecture du projet…</translation>
    </message>
    <message>
        <source>To be done by hand</source>
        <translation>À appliquer à la main</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Appliquées</translation>
    </message>
    <message>
        <source>On other laws</source>
        <translation>Sur d’autres textes</translation>
    </message>
    <message>
        <source>&amp;Bill</source>
        <translation>&amp;Projet</translation>
    </message>
    <message>
        <source>A&amp;ct</source>
        <translation>Te&amp;xte</translation>
    </message>
    <message>
        <source>The bill calls the act</source>
        <translation>Le projet désigne le texte par</translation>
    </message>
    <message>
        <source>&amp;Title of the amended text</source>
        <translation>&amp;Titre du texte modifié</translation>
    </message>
    <message>
        <source>In the bill</source>
        <translation>Dans le projet</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Ce qu’il dit</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>Changed since</source>
        <translation>Modifié depuis</translation>
    </message>
    <message>
        <source>Show what was changed since this day</source>
        <translation>Montrer ce qui a été modifié depuis ce jour</translation>
    </message>
    <message>
        <source>Ready-to-report list</source>
        <translation>À vérifier avant le rapport</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>Ready to report: {count} to look at</source>
        <translation>Avant le rapport : {count} à vérifier</translation>
    </message>
    <message>
        <source>Ready to report: nothing left to look at</source>
        <translation>Avant le rapport : plus rien à vérifier</translation>
    </message>
    <message>
        <source>Nothing since that day.</source>
        <translation>Rien depuis ce jour.</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experts</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Expert</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>Appréciés</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Rédigés</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminés</translation>
    </message>
</context>
<context>
    <name>AttachText</name>
    <message>
        <source>Attach an official text</source>
        <translation>Joindre un texte officiel</translation>
    </message>
    <message>
        <source>For example en, fr, de</source>
        <translation>Par exemple en, fr, de</translation>
    </message>
    <message>
        <source>Keep it in my &amp;library too: the next assessment has it at once</source>
        <translation>Le garder aussi dans ma &amp;bibliothèque : la prochaine évaluation l&apos;aura d&apos;emblée</translation>
    </message>
    <message>
        <source>Articles found</source>
        <translation>Articles trouvés</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Joindre</translation>
    </message>
    <message>
        <source>&amp;Instrument</source>
        <translation>&amp;Instrument</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>L&amp;angue</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Hide this message</source>
        <translation>Masquer ce message</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Ce que l&apos;on peut faire</translation>
    </message>
</context>
<context>
    <name>BesidePage</name>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Tick countries to lay them side by side.</source>
        <translation>Cochez des pays pour les mettre côte à côte.</translation>
    </message>
</context>
<context>
    <name>BillTasks</name>
    <message>
        <source>What the bill leaves to be done by hand</source>
        <translation>Ce que le projet laisse à appliquer à la main</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instructions</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Ce qu’il dit</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>&amp;Change the provision stood on…</source>
        <translation>&amp;Modifier la disposition courante…</translation>
    </message>
    <message>
        <source>&amp;Show in the bill</source>
        <translation>&amp;Voir dans le projet</translation>
    </message>
    <message>
        <source>{left} of {all} instructions are still to be done.</source>
        <translation>{left} instructions sur {all} restent à appliquer.</translation>
    </message>
    <message>
        <source>The bill leaves nothing to be done by hand.</source>
        <translation>Le projet ne laisse rien à appliquer à la main.</translation>
    </message>
</context>
<context>
    <name>BringIn</name>
    <message>
        <source>Bring in an earlier profile or table</source>
        <translation>Reprendre un profil ou une table antérieurs</translation>
    </message>
    <message>
        <source>What would be brought in</source>
        <translation>Ce qui serait repris</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>In the case file</source>
        <translation>Dans le dossier</translation>
    </message>
    <message>
        <source>In the table</source>
        <translation>Dans le tableau</translation>
    </message>
    <message>
        <source>&amp;Bring in</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>&amp;Copy what was not placed</source>
        <translation>&amp;Copier ce qui n&apos;a pas été placé</translation>
    </message>
    <message>
        <source>It is a &amp;law: import it</source>
        <translation>C’est une &amp;loi : l’importer</translation>
    </message>
    <message>
        <source>Not placed ({number})</source>
        <translation>Non placé ({number})</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Leave (Esc)</source>
        <translation>Quitter (Échap)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} sur {total}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
</context>
<context>
    <name>CarryOver</name>
    <message>
        <source>Carry the finding over</source>
        <translation>Reprendre la constatation</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>&amp;Replace what stands there and says otherwise</source>
        <translation>&amp;Remplacer ce qui s&apos;y trouve et dit autre chose</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Ce qui changerait</translation>
    </message>
    <message>
        <source>&amp;Carry over</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>There now</source>
        <translation>Là-bas à présent</translation>
    </message>
    <message>
        <source>From here</source>
        <translation>D&apos;ici</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Vers</translation>
    </message>
    <message>
        <source>To be judged anew: asked there and by nothing here</source>
        <translation>À apprécier à nouveau : demandé là-bas et par rien ici</translation>
    </message>
    <message>
        <source>Stays here: asked by nothing there</source>
        <translation>Reste ici : rien ne le demande là-bas</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>Disposition</translation>
    </message>
</context>
<context>
    <name>ChangedList</name>
    <message>
        <source>1 change</source>
        <translation>1 modification</translation>
    </message>
    <message>
        <source>{number} changes</source>
        <translation>{number} modifications</translation>
    </message>
</context>
<context>
    <name>ChecklistEditor</name>
    <message>
        <source>The checklist</source>
        <translation>La grille</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Rien à signaler.</translation>
    </message>
    <message>
        <source>Mistakes: {count}</source>
        <translation>Erreurs : {count}</translation>
    </message>
    <message>
        <source>edition {edition} is published</source>
        <translation>l&apos;édition {edition} est publiée</translation>
    </message>
    <message>
        <source>Edition {edition}</source>
        <translation>Édition {edition}</translation>
    </message>
    <message>
        <source>The draft is kept in your library.</source>
        <translation>Le brouillon est gardé dans votre bibliothèque.</translation>
    </message>
    <message>
        <source>Edition {edition} is published: new assessments can choose it. Its ids stay.</source>
        <translation>L&apos;édition {edition} est publiée : les nouvelles évaluations peuvent la choisir. Ses identifiants restent.</translation>
    </message>
    <message>
        <source>Add &amp;part</source>
        <translation>Ajouter une &amp;partie</translation>
    </message>
    <message>
        <source>Add &amp;article</source>
        <translation>Ajouter un &amp;article</translation>
    </message>
    <message>
        <source>Add &amp;requirement</source>
        <translation>Ajouter une e&amp;xigence</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Vers le &amp;haut</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>Vers le &amp;bas</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>&amp;Save draft</source>
        <translation>Enregi&amp;strer le brouillon</translation>
    </message>
    <message>
        <source>Pu&amp;blish</source>
        <translation>P&amp;ublier</translation>
    </message>
    <message>
        <source>Checklist {id}</source>
        <translation>Grille {id}</translation>
    </message>
    <message>
        <source>The checklist as a whole</source>
        <translation>La grille dans son ensemble</translation>
    </message>
</context>
<context>
    <name>ChecklistForm</name>
    <message>
        <source>Fields of the entry</source>
        <translation>Champs de l&apos;entrée</translation>
    </message>
</context>
<context>
    <name>ChecklistLibrary</name>
    <message>
        <source>Checklists</source>
        <translation>Grilles</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifier</translation>
    </message>
    <message>
        <source>Write on at an own checklist</source>
        <translation>Continuer une grille à soi</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Begin with a copy under an id of its own</source>
        <translation>Partir d&apos;une copie sous un identifiant à elle</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nouvelle</translation>
    </message>
    <message>
        <source>Begin with an example</source>
        <translation>Partir d&apos;un exemple</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>Begin with a filled spreadsheet</source>
        <translation>Partir d&apos;un tableau rempli</translation>
    </message>
    <message>
        <source>&amp;Template…</source>
        <translation>&amp;Modèle…</translation>
    </message>
    <message>
        <source>Write a spreadsheet to fill in</source>
        <translation>Écrire un tableau à remplir</translation>
    </message>
    <message>
        <source>&amp;Delete draft</source>
        <translation>&amp;Supprimer le brouillon</translation>
    </message>
    <message>
        <source>Published editions stay</source>
        <translation>Les éditions publiées restent</translation>
    </message>
    <message>
        <source>Checklists (*.xlsx *.csv *.toml)</source>
        <translation>Grilles (*.xlsx *.csv *.toml)</translation>
    </message>
    <message>
        <source>Import a checklist</source>
        <translation>Importer une grille</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.csv)</source>
        <translation>Tableaux (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Écrit : {path}</translation>
    </message>
    <message>
        <source>{title} ({id}): own, edition {edition}, being changed</source>
        <translation>{title} ({id}) : à vous, édition {edition}, en cours de modification</translation>
    </message>
    <message>
        <source>{title} ({id}): own, being written</source>
        <translation>{title} ({id}) : à vous, en cours de rédaction</translation>
    </message>
    <message>
        <source>{title} ({id}): own, edition {edition}</source>
        <translation>{title} ({id}) : à vous, édition {edition}</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Show this provision in the law</source>
        <translation>Montrer cette disposition dans la loi</translation>
    </message>
    <message>
        <source>Remove {provision}</source>
        <translation>Retirer {provision}</translation>
    </message>
    <message>
        <source>Do not rely on this provision any more</source>
        <translation>Ne plus retenir cette disposition</translation>
    </message>
</context>
<context>
    <name>CompareVersions</name>
    <message>
        <source>Compare versions</source>
        <translation>Comparer des versions</translation>
    </message>
    <message>
        <source>Provisions compared</source>
        <translation>Dispositions comparées</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Write in &amp;Word…</source>
        <translation>Écrire en &amp;Word…</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Antérieure</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Ultérieure</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>A&amp;fficher</translation>
    </message>
    <message>
        <source>Comparing the versions…</source>
        <translation>Comparaison des versions…</translation>
    </message>
    <message>
        <source>Provisions: {count}</source>
        <translation>Dispositions : {count}</translation>
    </message>
</context>
<context>
    <name>ConclusionsPage</name>
    <message>
        <source>As the rule says</source>
        <translation>Comme le dit la règle</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Reason, if it is not as the rule says</source>
        <translation>Motif, si ce n&apos;est pas ce que dit la règle</translation>
    </message>
</context>
<context>
    <name>ConflictsPanel</name>
    <message>
        <source>Where copies disagree</source>
        <translation>Où les copies divergent</translation>
    </message>
    <message>
        <source>What each says</source>
        <translation>Ce que dit chacun</translation>
    </message>
    <message>
        <source>Copies disagree: {number} to decide</source>
        <translation>Divergences entre copies : {number} à décider</translation>
    </message>
    <message>
        <source>Copies disagree: nothing left to decide</source>
        <translation>Divergences entre copies : plus rien à décider</translation>
    </message>
    <message>
        <source>What all had before</source>
        <translation>Ce que tous avaient avant</translation>
    </message>
    <message>
        <source>Take &amp;{number}</source>
        <translation>Prendre &amp;{number}</translation>
    </message>
    <message>
        <source>Your own text of it</source>
        <translation>Votre propre texte</translation>
    </message>
    <message>
        <source>Take this &amp;text</source>
        <translation>Prendre ce &amp;texte</translation>
    </message>
</context>
<context>
    <name>CountriesPage</name>
    <message>
        <source>Countries</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Source, last change</source>
        <translation>Source, dernière modification</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>À savoir</translation>
    </message>
</context>
<context>
    <name>CountryForm</name>
    <message>
        <source>&amp;Let it in although its report status is draft (outputs are stamped)</source>
        <translation>L&apos;&amp;admettre bien que son statut de rapport soit « projet » (les documents sont tamponnés)</translation>
    </message>
    <message>
        <source>&amp;Another file…</source>
        <translation>&amp;Un autre fichier…</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>&amp;Pays</translation>
    </message>
    <message>
        <source>&amp;Ratings</source>
        <translation>&amp;Appréciations</translation>
    </message>
    <message>
        <source>C&amp;onclusions</source>
        <translation>C&amp;onclusions</translation>
    </message>
    <message>
        <source>Two-letter co&amp;de</source>
        <translation>Co&amp;de à deux lettres</translation>
    </message>
    <message>
        <source>As the code is called in the language of the output</source>
        <translation>Comme le code se dit dans la langue du document</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Footnote</source>
        <translation>Note de &amp;bas de page</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;ote</translation>
    </message>
    <message>
        <source>Case file</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Case files and handed-over copies (*.octolegis *.octocopy)</source>
        <translation>Dossiers et copies remises (*.octolegis *.octocopy)</translation>
    </message>
</context>
<context>
    <name>CountryPage</name>
    <message>
        <source>Which country?</source>
        <translation>Quel pays ?</translation>
    </message>
    <message>
        <source>Only the country is needed now; the rest can be filled in later.</source>
        <translation>Seul le pays est nécessaire maintenant ; le reste peut être rempli plus tard.</translation>
    </message>
    <message>
        <source>Name or two-letter code</source>
        <translation>Nom ou code à deux lettres</translation>
    </message>
    <message>
        <source>As it should stand on the report</source>
        <translation>Tel qu&apos;il doit figurer sur le rapport</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>&amp;Pays</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Requested by</source>
        <translation>&amp;Demandé par</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>&amp;Votre nom</translation>
    </message>
    <message>
        <source>Your &amp;organisation</source>
        <translation>Votre &amp;organisation</translation>
    </message>
</context>
<context>
    <name>DefinitionsRow</name>
    <message>
        <source>Definitions used:</source>
        <translation>Définitions utilisées :</translation>
    </message>
    <message>
        <source>{rating}. Go to the definition</source>
        <translation>{rating}. Aller à la définition</translation>
    </message>
</context>
<context>
    <name>EditionNote</name>
    <message>
        <source>Read again</source>
        <translation>Relu</translation>
    </message>
    <message>
        <source>The judgement was read again and is as it should be: take this mark away</source>
        <translation>L&apos;appréciation a été relue et reste juste : retirer cette marque</translation>
    </message>
    <message>
        <source>No longer asked since edition {edition} was replaced. It was judged by: {text}</source>
        <translation>N&apos;est plus demandé depuis que l&apos;édition {edition} a été remplacée. A été apprécié d&apos;après : {text}</translation>
    </message>
    <message>
        <source>Reworded in edition {edition}. It was judged by: {text}</source>
        <translation>Reformulé dans l&apos;édition {edition}. A été apprécié d&apos;après : {text}</translation>
    </message>
</context>
<context>
    <name>EffectLine</name>
    <message>
        <source>What declarations and reservations change</source>
        <translation>Ce que changent les déclarations et réserves</translation>
    </message>
    <message>
        <source>Benchmark: {treaties}</source>
        <translation>Référence : {treaties}</translation>
    </message>
    <message>
        <source>Benchmark: record the human-rights treaties that bind the State (Ctrl+T)</source>
        <translation>Référence : indiquez les traités de droits de l&apos;homme qui lient l&apos;État (Ctrl+T)</translation>
    </message>
</context>
<context>
    <name>Elsewhere</name>
    <message>
        <source>Also:</source>
        <translation>Aussi :</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} de plus</translation>
    </message>
    <message>
        <source>Carry over…</source>
        <translation>Reprendre…</translation>
    </message>
    <message>
        <source>Carry this finding over to another instrument, after a preview</source>
        <translation>Reprendre cette constatation pour un autre instrument, après un aperçu</translation>
    </message>
</context>
<context>
    <name>ExpertsForm</name>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Your organisation</source>
        <translation>Votre organisation</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Votre rôle</translation>
    </message>
    <message>
        <source>Other experts</source>
        <translation>Autres experts</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>&amp;Votre nom</translation>
    </message>
    <message>
        <source>Your &amp;organisation</source>
        <translation>Votre &amp;organisation</translation>
    </message>
    <message>
        <source>Your &amp;role</source>
        <translation>Votre &amp;rôle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>The lead decides which finding stands in the report and gives the roles.</source>
        <translation>Le responsable décide quelle constatation figure au rapport et attribue les rôles.</translation>
    </message>
    <message>
        <source>Others stand here once they have worked in this file or in a copy merged into it.</source>
        <translation>D&apos;autres figurent ici dès qu&apos;ils ont travaillé dans ce dossier ou dans une copie qui y a été fusionnée.</translation>
    </message>
</context>
<context>
    <name>ExportReport</name>
    <message>
        <source>What the law should change, article by article, with reasons and annexes.</source>
        <translation>Ce que la loi devrait changer, article par article, avec les raisons et les annexes.</translation>
    </message>
    <message>
        <source>Numbered comments in the order of the draft itself, provision by provision.</source>
        <translation>Observations numérotées dans l&apos;ordre du projet lui-même, disposition par disposition.</translation>
    </message>
    <message>
        <source>Each article beside the domestic law, as the Council of Europe&apos;s form has it.</source>
        <translation>Chaque article à côté du droit interne, selon le formulaire du Conseil de l&apos;Europe.</translation>
    </message>
    <message>
        <source>From the treaty to the law, in nine columns, as accession practice has it.</source>
        <translation>Du traité à la loi, en neuf colonnes, selon la pratique de l&apos;adhésion.</translation>
    </message>
    <message>
        <source>From each provision of the law to the treaty, with the competent authority.</source>
        <translation>De chaque disposition de la loi au traité, avec l&apos;autorité compétente.</translation>
    </message>
    <message>
        <source>For the foreign ministry: what may be declared or reserved, and whom to name.</source>
        <translation>Pour le ministère des Affaires étrangères : ce qui peut être déclaré ou réservé, et qui désigner.</translation>
    </message>
    <message>
        <source>What the working group decided in its last session, and who was present.</source>
        <translation>Ce que le groupe de travail a décidé lors de sa dernière séance, et qui était présent.</translation>
    </message>
    <message>
        <source>The proposed wording as tracked changes in the law&apos;s own Word file, to accept or reject.</source>
        <translation>La rédaction proposée en modifications suivies dans le fichier Word de la loi, à accepter ou à refuser.</translation>
    </message>
    <message>
        <source>The law&apos;s own Word file with a comment at each provision that was relied on.</source>
        <translation>Le fichier Word de la loi avec un commentaire à chaque disposition retenue.</translation>
    </message>
    <message>
        <source>The latest version of a law beside the one before, the words that differ marked.</source>
        <translation>La dernière version d&apos;une loi à côté de la précédente, les mots qui diffèrent marqués.</translation>
    </message>
    <message>
        <source>For the next meeting: gaps closed, open and new, recommendations followed or not.</source>
        <translation>Pour la prochaine réunion : lacunes comblées, ouvertes et nouvelles, recommandations suivies ou non.</translation>
    </message>
    <message>
        <source>Current text, proposed text, reason and article beside one another, law by law.</source>
        <translation>Texte actuel, texte proposé, motif et article côte à côte, loi par loi.</translation>
    </message>
    <message>
        <source>For the ministry to fill in: a position on each recommendation and proposed wording.</source>
        <translation>À remplir par le ministère : une position sur chaque recommandation et rédaction proposée.</translation>
    </message>
    <message>
        <source>Every finding a row, to be filtered, edited by others and read back.</source>
        <translation>Une ligne par constatation, à filtrer, à faire modifier par d&apos;autres et à relire.</translation>
    </message>
    <message>
        <source>One page at a glance and the gaps, for the minister.</source>
        <translation>L&apos;essentiel sur une page et les lacunes, pour le ministre.</translation>
    </message>
    <message>
        <source>Everything, for those who compute with it.</source>
        <translation>Tout, pour qui en fait des calculs.</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Text separated by commas (CSV)</source>
        <translation>Texte séparé par des virgules (CSV)</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Rédiger un rapport</translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation>Type de rapport</translation>
    </message>
    <message>
        <source>&amp;Comments on the provisions relied on, too</source>
        <translation>Aussi des &amp;commentaires sur les dispositions retenues</translation>
    </message>
    <message>
        <source>Show the &amp;ratings</source>
        <translation>Montrer les &amp;appréciations</translation>
    </message>
    <message>
        <source>Law in force and law &amp;proposed in columns of their own</source>
        <translation>Droit en vigueur et droit &amp;proposé dans des colonnes séparées</translation>
    </message>
    <message>
        <source>&amp;Write…</source>
        <translation>É&amp;crire…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Law &amp;assessed</source>
        <translation>&amp;Loi évaluée</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Séance</translation>
    </message>
    <message>
        <source>L&amp;aw</source>
        <translation>L&amp;oi</translation>
    </message>
    <message>
        <source>For arch&amp;ives and screen readers</source>
        <translation>Pour les archi&amp;ves et les lecteurs d&apos;écran</translation>
    </message>
    <message>
        <source>As PDF/A-2a and PDF/UA-1: tagged, titled, the chart told in words</source>
        <translation>En PDF/A-2a et PDF/UA-1 : balisé, titré, le graphique décrit en mots</translation>
    </message>
    <message>
        <source>Pre&amp;view…</source>
        <translation>Aperç&amp;u…</translation>
    </message>
</context>
<context>
    <name>FieldAndList</name>
    <message>
        <source>What answers</source>
        <translation>Ce qui répond</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>{number} found</source>
        <translation>{number} trouvés</translation>
    </message>
    <message>
        <source>Remove the filter: {filter}</source>
        <translation>Retirer le filtre : {filter}</translation>
    </message>
    <message>
        <source>Remove this filter (Delete)</source>
        <translation>Retirer ce filtre (Suppr)</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Changed since {date}</source>
        <translation>Modifié depuis le {date}</translation>
    </message>
    <message>
        <source>Judged by {name}</source>
        <translation>Apprécié par {name}</translation>
    </message>
    <message>
        <source>Unassessed</source>
        <translation>Non évalué</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lacunes</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Contraire</translation>
    </message>
    <message>
        <source>Mandatory only</source>
        <translation>Seulement l&apos;obligatoire</translation>
    </message>
    <message>
        <source>To be read again</source>
        <translation>À relire</translation>
    </message>
    <message>
        <source>Assigned to me</source>
        <translation>Attribué à moi</translation>
    </message>
    <message>
        <source>Changed since I last had the file open</source>
        <translation>Modifié depuis ma dernière ouverture du dossier</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Work status</source>
        <translation>État du travail</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Expert</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Modifié depuis</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Un autre jour…</translation>
    </message>
    <message>
        <source>Show what has changed since this day</source>
        <translation>Montrer ce qui a changé depuis ce jour</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>History of</source>
        <translation>Historique de</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>Ce que l&apos;on regarde</translation>
    </message>
    <message>
        <source>The whole case file</source>
        <translation>Tout le dossier</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Expert</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Since I last opened</source>
        <translation>Depuis ma dernière ouverture</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Show only entries with these words</source>
        <translation>Ne montrer que les entrées contenant ces mots</translation>
    </message>
    <message>
        <source>All experts</source>
        <translation>Tous les experts</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the law</source>
        <translation>Chercher dans la loi</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>Occurrence précédente (Maj+F3)</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>Occurrence suivante (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>{now} of {all}</source>
        <translation>{now} sur {all}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
</context>
<context>
    <name>FindingPane</name>
    <message>
        <source>Finding</source>
        <translation>Constatation</translation>
    </message>
    <message>
        <source>Stand on a cell to read its finding.</source>
        <translation>Placez-vous sur une case pour en lire la constatation.</translation>
    </message>
</context>
<context>
    <name>FindingsBeside</name>
    <message>
        <source>Findings on {target}</source>
        <translation>Constatations sur {target}</translation>
    </message>
    <message>
        <source>Findings side by side</source>
        <translation>Constatations côte à côte</translation>
    </message>
    <message>
        <source>&amp;Adopt this one</source>
        <translation>&amp;Reprendre celle-ci</translation>
    </message>
    <message>
        <source>&amp;Sign this one off</source>
        <translation>&amp;Valider celle-ci</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Appréciation</translation>
    </message>
    <message>
        <source>{expert}, signed off</source>
        <translation>{expert}, validée</translation>
    </message>
    <message>
        <source>&amp;Unlock this one</source>
        <translation>R&amp;ouvrir celle-ci</translation>
    </message>
    <message>
        <source>The lead&apos;s finding counts in the reports. Adopting puts rating and texts of the expert in place of all that the lead had; the expert&apos;s own stays, and undo brings the lead&apos;s back.</source>
        <translation>La constatation du responsable fait foi dans les rapports. La reprise met l’appréciation et les textes de l’expert à la place de tout ce qu’avait le responsable ; celle de l’expert reste inchangée, et Annuler ramène celle du responsable.</translation>
    </message>
    <message>
        <source>The lead&apos;s finding counts in the reports; only the lead adopts and signs off.</source>
        <translation>La constatation du responsable fait foi dans les rapports ; lui seul reprend et valide.</translation>
    </message>
</context>
<context>
    <name>Foreseen</name>
    <message>
        <source>What changes</source>
        <translation>Ce qui change</translation>
    </message>
    <message>
        <source>It is one change, which undo takes back.</source>
        <translation>C&apos;est une seule modification, qu&apos;Annuler défait.</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Rien ne change.</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Reprendre</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>Requirements</source>
        <translation>Exigences</translation>
    </message>
    <message>
        <source>Laws</source>
        <translation>Lois</translation>
    </message>
    <message>
        <source>Reasons and comments</source>
        <translation>Motifs et commentaires</translation>
    </message>
    <message>
        <source>Recommendations and wording</source>
        <translation>Recommandations et libellés</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>{group}: the first {shown} of {all}</source>
        <translation>{group} : les {shown} premiers sur {all}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Basis</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>The law that is judged: each basis has findings of its own</source>
        <translation>Le droit apprécié : chaque base a ses propres constatations</translation>
    </message>
    <message>
        <source>Work status</source>
        <translation>État du travail</translation>
    </message>
    <message>
        <source>How far your work on this has come (Ctrl+J, Ctrl+Shift+J)</source>
        <translation>Où en est votre travail ici (Ctrl+J, Ctrl+Maj+J)</translation>
    </message>
    <message>
        <source>{reference}, Article {number}</source>
        <translation>{reference}, article {number}</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
    </message>
    <message>
        <source>Choose an entry to see what changed.</source>
        <translation>Choisissez une entrée pour voir ce qui a changé.</translation>
    </message>
    <message>
        <source>Restore what was &amp;before</source>
        <translation>Rétablir l&apos;état d&apos;&amp;avant</translation>
    </message>
    <message>
        <source>Restore &amp;this state</source>
        <translation>Rétablir &amp;cet état</translation>
    </message>
    <message>
        <source>One change, which undo takes back; for what is yours or shared and stands by itself</source>
        <translation>Une seule modification, que l&apos;annulation retire ; pour ce qui est à vous ou partagé et qui tient par soi-même</translation>
    </message>
    <message>
        <source>the whole case file</source>
        <translation>tout le dossier</translation>
    </message>
    <message>
        <source>History of {what}</source>
        <translation>Historique de {what}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>undone: {change}</source>
        <translation>annulé : {change}</translation>
    </message>
    <message>
        <source>done again: {change}</source>
        <translation>rétabli : {change}</translation>
    </message>
</context>
<context>
    <name>ImportLaw</name>
    <message>
        <source>parts</source>
        <translation>parties</translation>
    </message>
    <message>
        <source>titles</source>
        <translation>titres</translation>
    </message>
    <message>
        <source>chapters</source>
        <translation>chapitres</translation>
    </message>
    <message>
        <source>divisions</source>
        <translation>divisions</translation>
    </message>
    <message>
        <source>articles or sections</source>
        <translation>articles ou sections</translation>
    </message>
    <message>
        <source>subsections</source>
        <translation>paragraphes</translation>
    </message>
    <message>
        <source>points</source>
        <translation>points</translation>
    </message>
    <message>
        <source>annexes</source>
        <translation>annexes</translation>
    </message>
    <message>
        <source>paragraphs before the law begins</source>
        <translation>alinéas avant le début de la loi</translation>
    </message>
    <message>
        <source>paragraphs of reasons</source>
        <translation>alinéas de motifs</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>paragraphs of date and signature</source>
        <translation>alinéas de date et de signature</translation>
    </message>
    <message>
        <source>other paragraphs</source>
        <translation>autres alinéas</translation>
    </message>
    <message>
        <source>Import law</source>
        <translation>Importer une loi</translation>
    </message>
    <message>
        <source>For example en, fr, ro</source>
        <translation>Par exemple en, fr, ro</translation>
    </message>
    <message>
        <source>For example Draft 2</source>
        <translation>Par exemple Projet 2</translation>
    </message>
    <message>
        <source>Provisions found</source>
        <translation>Dispositions trouvées</translation>
    </message>
    <message>
        <source>Add to the assessment</source>
        <translation>Ajouter à l&apos;évaluation</translation>
    </message>
    <message>
        <source>Correct the &amp;outline…</source>
        <translation>Corriger le &amp;plan…</translation>
    </message>
    <message>
        <source>New version of {law}</source>
        <translation>Nouvelle version de : {law}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>{imported} of {all} characters came in.</source>
        <translation>{imported} caractères sur {all} ont été repris.</translation>
    </message>
    <message>
        <source>Left out: {reason} ({count}).</source>
        <translation>Laissé de côté : {reason} ({count}).</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>&amp;Statut</translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <translation>&amp;Version</translation>
    </message>
    <message>
        <source>Tracked &amp;changes</source>
        <translation>M&amp;odifications suivies</translation>
    </message>
    <message>
        <source>Colum&amp;n</source>
        <translation>Colo&amp;nne</translation>
    </message>
    <message>
        <source>as if accepted</source>
        <translation>comme acceptées</translation>
    </message>
    <message>
        <source>as if rejected</source>
        <translation>comme refusées</translation>
    </message>
    <message>
        <source>both, deleted words between {-- and --}</source>
        <translation>les deux, mots supprimés entre {-- et --}</translation>
    </message>
    <message>
        <source>all, row by row</source>
        <translation>toutes, ligne par ligne</translation>
    </message>
    <message>
        <source>only column {number}</source>
        <translation>seulement la colonne {number}</translation>
    </message>
    <message>
        <source>Found: {kinds}</source>
        <translation>Trouvé : {kinds}</translation>
    </message>
</context>
<context>
    <name>InstrumentBlock</name>
    <message>
        <source>{rated} of {total} articles rated</source>
        <translation>Articles appréciés : {rated} sur {total}</translation>
    </message>
    <message>
        <source>{mapped} rest on a provision</source>
        <translation>Appuyés sur une disposition : {mapped}</translation>
    </message>
    <message>
        <source>{requirements_rated} of {requirements} requirements rated</source>
        <translation>Exigences appréciées : {requirements_rated} sur {requirements}</translation>
    </message>
    <message>
        <source>{rated} of {total} rated</source>
        <translation>appréciés : {rated} sur {total}</translation>
    </message>
    <message>
        <source>score {value} of {best}</source>
        <translation>note {value} sur {best}</translation>
    </message>
</context>
<context>
    <name>JudgementPane</name>
    <message>
        <source>Choose an article or a requirement on the left to judge it.</source>
        <translation>Choisissez à gauche un article ou une exigence pour l&apos;apprécier.</translation>
    </message>
</context>
<context>
    <name>KeptEdits</name>
    <message>
        <source>Edited by hand</source>
        <translation>Retouché à la main</translation>
    </message>
    <message>
        <source>The file to be replaced was edited in Word. A copy of it stays beside the new report.</source>
        <translation>Le fichier à remplacer a été modifié dans Word. Une copie en reste à côté du nouveau rapport.</translation>
    </message>
    <message>
        <source>Edits by hand</source>
        <translation>Retouches à la main</translation>
    </message>
    <message>
        <source>&amp;Keep the edits</source>
        <translation>&amp;Garder les retouches</translation>
    </message>
    <message>
        <source>Write &amp;without them</source>
        <translation>Écrire &amp;sans elles</translation>
    </message>
</context>
<context>
    <name>LawMenu</name>
    <message>
        <source>&amp;Comment on this provision</source>
        <translation>&amp;Commenter cette disposition</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>C&amp;opier</translation>
    </message>
    <message>
        <source>&amp;Unfold</source>
        <translation>&amp;Déplier</translation>
    </message>
    <message>
        <source>&amp;Fold</source>
        <translation>&amp;Replier</translation>
    </message>
    <message>
        <source>Fold &amp;all</source>
        <translation>&amp;Tout replier</translation>
    </message>
    <message>
        <source>Unfold a&amp;ll</source>
        <translation>Tout dép&amp;lier</translation>
    </message>
</context>
<context>
    <name>LawPane</name>
    <message>
        <source>Text of the law</source>
        <translation>Texte de la loi</translation>
    </message>
    <message>
        <source>Comment on this provision</source>
        <translation>Commenter cette disposition</translation>
    </message>
    <message>
        <source>Comment on this provision alone (Ctrl+Shift+M)</source>
        <translation>Commenter cette seule disposition (Ctrl+Maj+M)</translation>
    </message>
    <message>
        <source>There is no law yet.

Import the draft law or the law in force: Word, PDF, HTML, Markdown or text. You can also drop the file here.</source>
        <translation>Il n&apos;y a pas encore de loi.

Importez le projet de loi ou la loi en vigueur : Word, PDF, HTML, Markdown ou texte. Vous pouvez aussi déposer le fichier ici.</translation>
    </message>
    <message>
        <source>Import law…</source>
        <translation>Importer une loi…</translation>
    </message>
    <message>
        <source>Map to {target}</source>
        <translation>Retenir pour {target}</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Rely on the selected words, or on the whole provision (Enter)</source>
        <translation>Retenir les mots sélectionnés, ou la disposition entière (Entrée)</translation>
    </message>
</context>
<context>
    <name>LawTabs</name>
    <message>
        <source>Laws</source>
        <translation>Lois</translation>
    </message>
</context>
<context>
    <name>LawsPage</name>
    <message>
        <source>Which laws?</source>
        <translation>Quelles lois ?</translation>
    </message>
    <message>
        <source>Each is read after the start; you see how it is split before it comes in.</source>
        <translation>Chacune est lue après le début ; vous voyez comment elle est divisée avant qu&apos;elle n&apos;entre.</translation>
    </message>
    <message>
        <source>Files of laws</source>
        <translation>Fichiers des lois</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Ajouter…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Case file</source>
        <translation>Fichier du dossier</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>Par&amp;courir…</translation>
    </message>
    <message>
        <source>Choose folder and name</source>
        <translation>Choisir le répertoire et le nom</translation>
    </message>
    <message>
        <source>Laws (*.docx *.doc *.odt *.rtf *.pdf *.html *.htm *.xml *.akn *.json *.md *.txt);;All files (*)</source>
        <translation>Lois (*.docx *.doc *.odt *.rtf *.pdf *.html *.htm *.xml *.akn *.json *.md *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Laws</source>
        <translation>Lois</translation>
    </message>
    <message>
        <source>Case files (*{ending})</source>
        <translation>Dossiers (*{ending})</translation>
    </message>
    <message>
        <source>Keep it in</source>
        <translation>Garder sous</translation>
    </message>
    <message>
        <source>&amp;Keep the case file in</source>
        <translation>&amp;Garder le dossier sous</translation>
    </message>
    <message>
        <source>One file holds everything. It never leaves this computer by itself.</source>
        <translation>Un seul fichier contient tout. Il ne quitte jamais cet ordinateur de lui-même.</translation>
    </message>
</context>
<context>
    <name>LegendLine</name>
    <message>
        <source>Pale: follows from the requirements</source>
        <translation>Pâle : déduite des exigences</translation>
    </message>
</context>
<context>
    <name>Licences</name>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Search names, terms and texts</source>
        <translation>Chercher dans les noms, les conditions et les textes</translation>
    </message>
    <message>
        <source>Search the licences</source>
        <translation>Chercher dans les licences</translation>
    </message>
    <message>
        <source>What the program is made of</source>
        <translation>Ce dont le programme est fait</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
</context>
<context>
    <name>LockFields</name>
    <message>
        <source>&amp;Lock the file with a passphrase</source>
        <translation>&amp;Verrouiller le fichier par une phrase de passe</translation>
    </message>
    <message>
        <source>S&amp;how what I type</source>
        <translation>A&amp;fficher ce que je saisis</translation>
    </message>
    <message>
        <source>A lost passphrase cannot be recovered by anybody. Pass it on by another way than the file.</source>
        <translation>Une phrase de passe perdue ne peut être retrouvée par personne. Transmettez-la par une autre voie que le fichier.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Phrase de passe</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>Enc&amp;ore une fois</translation>
    </message>
    <message>
        <source>Six or more words that do not belong together are good.</source>
        <translation>Six mots ou plus sans lien entre eux conviennent.</translation>
    </message>
    <message>
        <source>At least {number} characters, best several words</source>
        <translation>Au moins {number} caractères, de préférence plusieurs mots</translation>
    </message>
    <message>
        <source>The two are not the same yet</source>
        <translation>Les deux ne sont pas encore identiques</translation>
    </message>
    <message>
        <source>Now type it once more</source>
        <translation>Saisissez-la encore une fois</translation>
    </message>
    <message>
        <source>Weak: a machine can guess it in time. Add words.</source>
        <translation>Faible : une machine finirait par la deviner. Ajoutez des mots.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bonne</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Forte</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Close &amp;all the same</source>
        <translation>Fermer &amp;quand même</translation>
    </message>
    <message>
        <source>&amp;Passphrase…</source>
        <translation>&amp;Phrase de passe…</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>Enregistrer une &amp;copie…</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Your edits are saved; a note without them is in {log}.</source>
        <translation>Une erreur s&apos;est produite dans le programme. Vos modifications sont enregistrées ; une note qui ne les contient pas se trouve dans {log}.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Undo {change}</source>
        <translation>&amp;Annuler {change}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Redo {change}</source>
        <translation>&amp;Rétablir {change}</translation>
    </message>
    <message>
        <source>This file holds a part of a case: only articles sent to you. They go back by {menu}.</source>
        <translation>Ce fichier contient une partie d&apos;un dossier : seulement des articles qui vous ont été envoyés. Ils repartent par {menu}.</translation>
    </message>
</context>
<context>
    <name>Mapped</name>
    <message>
        <source>None yet: stand on a provision in the law and press Enter.</source>
        <translation>Aucune encore : placez-vous sur une disposition de la loi et appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>Provisions relied on</source>
        <translation>Dispositions retenues</translation>
    </message>
</context>
<context>
    <name>MarginNotes</name>
    <message>
        <source>{number} mapped</source>
        <translation>{number} retenues</translation>
    </message>
</context>
<context>
    <name>MatrixBar</name>
    <message>
        <source>Country or article</source>
        <translation>Pays ou article</translation>
    </message>
    <message>
        <source>Part of the law</source>
        <translation>Partie du droit</translation>
    </message>
    <message>
        <source>All parts</source>
        <translation>Toutes les parties</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Appréciation</translation>
    </message>
    <message>
        <source>Any rating</source>
        <translation>Toute appréciation</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Signalement</translation>
    </message>
    <message>
        <source>With or without flag</source>
        <translation>Avec ou sans signalement</translation>
    </message>
    <message>
        <source>Order of the countries</source>
        <translation>Ordre des pays</translation>
    </message>
    <message>
        <source>Order of the file</source>
        <translation>Ordre du fichier</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>By the article stood on</source>
        <translation>Par l&apos;article choisi</translation>
    </message>
    <message>
        <source>By &amp;chapter</source>
        <translation>Par &amp;chapitre</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;En mots</translation>
    </message>
    <message>
        <source>Write the ratings in the cells</source>
        <translation>Écrire les appréciations dans les cases</translation>
    </message>
</context>
<context>
    <name>MatrixChanges</name>
    <message>
        <source>Read a matrix back</source>
        <translation>Relire une matrice</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Ce qui changerait</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>In the case file</source>
        <translation>Dans le dossier</translation>
    </message>
    <message>
        <source>In the matrix</source>
        <translation>Dans la matrice</translation>
    </message>
    <message>
        <source>Let the matrix &amp;replace what changed in the case file meanwhile</source>
        <translation>Laisser la matrice &amp;remplacer ce qui a changé entre-temps dans le dossier</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Edited in the matrix</source>
        <translation>Modifié dans la matrice</translation>
    </message>
    <message>
        <source>Edited in the matrix, and changed in the case file meanwhile</source>
        <translation>Modifié dans la matrice, et entre-temps dans le dossier</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Non repris</translation>
    </message>
</context>
<context>
    <name>MatrixPage</name>
    <message>
        <source>Nothing is like that: ask for less above.</source>
        <translation>Rien ne correspond : demandez moins ci-dessus.</translation>
    </message>
    <message>
        <source>No countries yet: add their case files (Ctrl+I).</source>
        <translation>Pas encore de pays : ajoutez leurs dossiers (Ctrl+I).</translation>
    </message>
</context>
<context>
    <name>MatrixPanel</name>
    <message>
        <source>Matrix</source>
        <translation>Matrice</translation>
    </message>
    <message>
        <source>Which matrix</source>
        <translation>Quelle matrice</translation>
    </message>
    <message>
        <source>{done} of {total} judged</source>
        <translation>Appréciés : {done} sur {total}</translation>
    </message>
    <message>
        <source>benchmark: {treaties}</source>
        <translation>référence : {treaties}</translation>
    </message>
</context>
<context>
    <name>MatrixTable</name>
    <message>
        <source>Countries and articles</source>
        <translation>Pays et articles</translation>
    </message>
</context>
<context>
    <name>MeasurePage</name>
    <message>
        <source>Which instruments?</source>
        <translation>Quels instruments ?</translation>
    </message>
    <message>
        <source>Space ticks one. More can be added at any time.</source>
        <translation>La barre d&apos;espace coche une case. On peut en ajouter à tout moment.</translation>
    </message>
    <message>
        <source>&amp;Instruments</source>
        <translation>&amp;Instruments</translation>
    </message>
    <message>
        <source>S&amp;cale of the scores</source>
        <translation>É&amp;chelle des notes</translation>
    </message>
</context>
<context>
    <name>MeetingHead</name>
    <message>
        <source>{number} present</source>
        <translation>présents : {number}</translation>
    </message>
    <message>
        <source>{this} of {all}</source>
        <translation>{this} sur {all}</translation>
    </message>
    <message>
        <source>{number} decided</source>
        <translation>tranchés : {number}</translation>
    </message>
</context>
<context>
    <name>MeetingPage</name>
    <message>
        <source>Reason, for the minutes (Enter goes on)</source>
        <translation>Motif, pour le procès-verbal (Entrée pour continuer)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Meeting mode</source>
        <translation>Mode réunion</translation>
    </message>
    <message>
        <source>A  Accept</source>
        <translation>A  Accepter</translation>
    </message>
    <message>
        <source>The group accepts it (A)</source>
        <translation>Le groupe l&apos;accepte (A)</translation>
    </message>
    <message>
        <source>W  Reword</source>
        <translation>W  Reformuler</translation>
    </message>
    <message>
        <source>Write what the group agrees on (W)</source>
        <translation>Écrire ce dont le groupe convient (W)</translation>
    </message>
    <message>
        <source>D  Defer</source>
        <translation>D  Reporter</translation>
    </message>
    <message>
        <source>To be decided later (D)</source>
        <translation>À trancher plus tard (D)</translation>
    </message>
    <message>
        <source>R  Reject</source>
        <translation>R  Rejeter</translation>
    </message>
    <message>
        <source>The group rejects it (R)</source>
        <translation>Le groupe le rejette (R)</translation>
    </message>
    <message>
        <source>A−</source>
        <translation>A−</translation>
    </message>
    <message>
        <source>Smaller type (-)</source>
        <translation>Caractères plus petits (-)</translation>
    </message>
    <message>
        <source>A+</source>
        <translation>A+</translation>
    </message>
    <message>
        <source>Larger type (+)</source>
        <translation>Caractères plus grands (+)</translation>
    </message>
    <message>
        <source>C  Changes</source>
        <translation>C  Modifications</translation>
    </message>
    <message>
        <source>Mark what differs, or not (C)</source>
        <translation>Marquer ou non ce qui diffère (C)</translation>
    </message>
    <message>
        <source>←</source>
        <translation>←</translation>
    </message>
    <message>
        <source>The item before (left arrow)</source>
        <translation>Point précédent (flèche gauche)</translation>
    </message>
    <message>
        <source>→</source>
        <translation>→</translation>
    </message>
    <message>
        <source>The next item (right arrow; N: the next open one)</source>
        <translation>Point suivant (flèche droite ; N : le prochain à trancher)</translation>
    </message>
    <message>
        <source>Session…</source>
        <translation>Séance…</translation>
    </message>
    <message>
        <source>Date, place, present</source>
        <translation>Date, lieu, présents</translation>
    </message>
    <message>
        <source>Minutes…</source>
        <translation>Procès-verbal…</translation>
    </message>
    <message>
        <source>Write the minutes in Word</source>
        <translation>Rédiger le procès-verbal dans Word</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Back to the workbench (Escape)</source>
        <translation>Retour au plan de travail (Échap)</translation>
    </message>
</context>
<context>
    <name>MeetingParticulars</name>
    <message>
        <source>Session of the working group</source>
        <translation>Séance du groupe de travail</translation>
    </message>
    <message>
        <source>Third session</source>
        <translation>Troisième séance</translation>
    </message>
    <message>
        <source>A person a line, with office if need be</source>
        <translation>Une personne par ligne, avec sa fonction au besoin</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>P&amp;lace</source>
        <translation>&amp;Lieu</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>&amp;Présents</translation>
    </message>
</context>
<context>
    <name>MeetingTexts</name>
    <message>
        <source>The law now</source>
        <translation>Droit actuel</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Proposition</translation>
    </message>
    <message>
        <source>Wording agreed</source>
        <translation>Libellé convenu</translation>
    </message>
    <message>
        <source>Wording agreed (Ctrl+Enter records it, Escape leaves it)</source>
        <translation>Libellé convenu (Ctrl+Entrée pour l&apos;enregistrer, Échap pour l&apos;abandonner)</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Recommandation</translation>
    </message>
    <message>
        <source>Proposed wording</source>
        <translation>Libellé proposé</translation>
    </message>
    <message>
        <source>{proposed}, {name}</source>
        <translation>{proposed}, {name}</translation>
    </message>
</context>
<context>
    <name>MergeCopies</name>
    <message>
        <source>Merge copies</source>
        <translation>Réunir des copies</translation>
    </message>
    <message>
        <source>What the copies bring</source>
        <translation>Ce qu&apos;apportent les copies</translation>
    </message>
    <message>
        <source>{name}: new changes: {number}</source>
        <translation>{name} : modifications nouvelles : {number}</translation>
    </message>
    <message>
        <source>Findings of experts stand side by side. A backup is made first; undo takes it back.</source>
        <translation>Les constatations d&apos;experts différents restent côte à côte. Une sauvegarde est faite d&apos;abord ; Annuler défait le tout.</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Réunir</translation>
    </message>
    <message>
        <source>by {name}: {number}</source>
        <translation>de {name} : {number}</translation>
    </message>
    <message>
        <source>The copies agree wherever they touch.</source>
        <translation>Les copies s&apos;accordent partout où elles se touchent.</translation>
    </message>
    <message>
        <source>Fields on which they disagree, to be decided afterwards: {number}. Nothing is lost.</source>
        <translation>Champs sur lesquels elles divergent, à décider ensuite : {number}. Rien n&apos;est perdu.</translation>
    </message>
</context>
<context>
    <name>MinistryLine</name>
    <message>
        <source>&amp;Ministry&apos;s position…</source>
        <translation>Position du &amp;ministère…</translation>
    </message>
    <message>
        <source>Note what the ministry answers (Ctrl+Alt+Y)</source>
        <translation>Noter ce que répond le ministère (Ctrl+Alt+R)</translation>
    </message>
    <message>
        <source>No position yet</source>
        <translation>Pas encore de position</translation>
    </message>
    <message>
        <source>{stance}, round {number}</source>
        <translation>{stance}, tour {number}</translation>
    </message>
</context>
<context>
    <name>MinistryPosition</name>
    <message>
        <source>Ministry&apos;s position on {subject}, round {number}</source>
        <translation>Position du ministère sur {subject}, tour {number}</translation>
    </message>
    <message>
        <source>What is to be answered</source>
        <translation>Ce qui appelle une réponse</translation>
    </message>
    <message>
        <source>No position yet</source>
        <translation>Pas encore de position</translation>
    </message>
    <message>
        <source>&amp;Note it</source>
        <translation>&amp;Noter</translation>
    </message>
    <message>
        <source>To be answered</source>
        <translation>Appelle une réponse</translation>
    </message>
    <message>
        <source>&amp;Position</source>
        <translation>&amp;Position</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>&amp;Other wording</source>
        <translation>&amp;Autre rédaction</translation>
    </message>
    <message>
        <source>&amp;Who answered</source>
        <translation>&amp;Qui a répondu</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Quand</translation>
    </message>
</context>
<context>
    <name>NewAssessment</name>
    <message>
        <source>New assessment</source>
        <translation>Nouvelle évaluation</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Commencer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Évaluation</translation>
    </message>
</context>
<context>
    <name>NewVersion</name>
    <message>
        <source>New version of the law</source>
        <translation>Nouvelle version de la loi</translation>
    </message>
    <message>
        <source>What would follow</source>
        <translation>Ce qui suivrait</translation>
    </message>
    <message>
        <source>Relied on for</source>
        <translation>Retenue pour</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>In the new version</source>
        <translation>Dans la nouvelle version</translation>
    </message>
    <message>
        <source>&amp;Bring it in</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>supprimée</translation>
    </message>
    <message>
        <source>Comments that stay on the version before</source>
        <translation>Commentaires qui restent sur la version précédente</translation>
    </message>
    <message>
        <source>Proposed wording</source>
        <translation>Libellé proposé</translation>
    </message>
</context>
<context>
    <name>NewerEditions</name>
    <message>
        <source>Newer editions</source>
        <translation>Éditions plus récentes</translation>
    </message>
    <message>
        <source>Nothing is lost: what is retired stays readable, and what was reworded after it was judged is marked to be read again. A copy of the case file as it is now is made beside it first.</source>
        <translation>Rien ne se perd : ce qui est retiré reste lisible, et ce qui a été reformulé après avoir été apprécié est marqué à relire. Une copie du dossier tel qu&apos;il est maintenant est d&apos;abord placée à côté.</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Ce qui changerait</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>&amp;Upgrade</source>
        <translation>&amp;Mettre à jour</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>Plus &amp;tard</translation>
    </message>
    <message>
        <source>Before: {id}</source>
        <translation>Avant : {id}</translation>
    </message>
</context>
<context>
    <name>NumberingMenu</name>
    <message>
        <source>Numbering</source>
        <translation>Numérotation</translation>
    </message>
    <message>
        <source>Say of which level all are that are numbered alike (Ctrl+N)</source>
        <translation>Dire de quel niveau sont tous ceux qui sont numérotés de même (Ctrl+N)</translation>
    </message>
</context>
<context>
    <name>OfficialTextView</name>
    <message>
        <source>Official text</source>
        <translation>Texte officiel</translation>
    </message>
    <message>
        <source>The treaty&apos;s own words, as you attached them</source>
        <translation>Les termes mêmes du traité, tels que vous les avez joints</translation>
    </message>
    <message>
        <source>Language of the official text</source>
        <translation>Langue du texte officiel</translation>
    </message>
    <message>
        <source>More about the official text</source>
        <translation>Plus sur le texte officiel</translation>
    </message>
    <message>
        <source>Print it in the report, or remove it</source>
        <translation>L&apos;imprimer dans le rapport, ou le retirer</translation>
    </message>
    <message>
        <source>Official text ({language})</source>
        <translation>Texte officiel ({language})</translation>
    </message>
    <message>
        <source>This text does not have the article.</source>
        <translation>Ce texte ne contient pas l&apos;article.</translation>
    </message>
    <message>
        <source>&amp;Print in the Word report</source>
        <translation>&amp;Imprimer dans le rapport Word</translation>
    </message>
    <message>
        <source>&amp;Remove this text</source>
        <translation>&amp;Retirer ce texte</translation>
    </message>
</context>
<context>
    <name>Others</name>
    <message>
        <source>What other experts found here</source>
        <translation>Ce que d&apos;autres experts ont constaté ici</translation>
    </message>
</context>
<context>
    <name>OutlineEditor</name>
    <message>
        <source>part</source>
        <translation>partie</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>chapter</source>
        <translation>chapitre</translation>
    </message>
    <message>
        <source>division</source>
        <translation>division</translation>
    </message>
    <message>
        <source>article or section</source>
        <translation>article ou section</translation>
    </message>
    <message>
        <source>subsection</source>
        <translation>paragraphe</translation>
    </message>
    <message>
        <source>point</source>
        <translation>point</translation>
    </message>
    <message>
        <source>annex</source>
        <translation>annexe</translation>
    </message>
    <message>
        <source>before the law</source>
        <translation>avant la loi</translation>
    </message>
    <message>
        <source>reasons</source>
        <translation>motifs</translation>
    </message>
    <message>
        <source>note, not of the law</source>
        <translation>note étrangère à la loi</translation>
    </message>
    <message>
        <source>date and signature</source>
        <translation>date et signature</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <source>Correct the outline</source>
        <translation>Corriger le plan</translation>
    </message>
    <message>
        <source>Provisions of the law</source>
        <translation>Dispositions de la loi</translation>
    </message>
    <message>
        <source>Text of the provision stood on</source>
        <translation>Texte de la disposition où l&apos;on se trouve</translation>
    </message>
    <message>
        <source>What the provision is</source>
        <translation>Ce qu&apos;est la disposition</translation>
    </message>
    <message>
        <source>Use this outline</source>
        <translation>Prendre ce plan</translation>
    </message>
    <message>
        <source>Level up</source>
        <translation>Niveau supérieur</translation>
    </message>
    <message>
        <source>Level down</source>
        <translation>Niveau inférieur</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>Join to the one before</source>
        <translation>Joindre au précédent</translation>
    </message>
    <message>
        <source>Split at the cursor</source>
        <translation>Diviser au curseur</translation>
    </message>
    <message>
        <source>Marked words are the label</source>
        <translation>Les mots marqués sont le numéro</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Revenir en arrière</translation>
    </message>
    <message>
        <source>This is a</source>
        <translation>Ceci est</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Basis</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>The law that is judged: each basis has findings of its own</source>
        <translation>Le droit apprécié : chaque base a ses propres constatations</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d&apos;ensemble</translation>
    </message>
    <message>
        <source>Prin&amp;t…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>Print this page</source>
        <translation>Imprimer cette page</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Enregistrer en P&amp;DF…</translation>
    </message>
    <message>
        <source>Save this page as a PDF file</source>
        <translation>Enregistrer cette page en fichier PDF</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>Back to the workbench (Escape)</source>
        <translation>Retour au plan de travail (Échap)</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Type a command, an article, a law or a recent file</source>
        <translation>Tapez une commande, un article, une loi ou un dossier récent</translation>
    </message>
    <message>
        <source>What to do or where to go</source>
        <translation>Que faire ou où aller</translation>
    </message>
    <message>
        <source>Nothing is called that. Try fewer or other words.</source>
        <translation>Rien ne porte ce nom. Essayez moins de mots, ou d&apos;autres.</translation>
    </message>
</context>
<context>
    <name>Particulars</name>
    <message>
        <source>Particulars of the assessment</source>
        <translation>Données de l&apos;évaluation</translation>
    </message>
    <message>
        <source>&amp;Head of the report</source>
        <translation>&amp;En-tête du rapport</translation>
    </message>
    <message>
        <source>&amp;Texts of the report</source>
        <translation>&amp;Textes du rapport</translation>
    </message>
    <message>
        <source>&amp;Experts</source>
        <translation>E&amp;xperts</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>T&amp;itre</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>&amp;Pays</translation>
    </message>
    <message>
        <source>Name or two-letter code</source>
        <translation>Nom ou code à deux lettres</translation>
    </message>
    <message>
        <source>Reference &amp;number</source>
        <translation>&amp;Numéro de référence</translation>
    </message>
    <message>
        <source>&amp;Requested by</source>
        <translation>&amp;Demandé par</translation>
    </message>
    <message>
        <source>&amp;Prepared by</source>
        <translation>&amp;Préparé par</translation>
    </message>
    <message>
        <source>P&amp;lace</source>
        <translation>&amp;Lieu</translation>
    </message>
    <message>
        <source>&amp;Version, or its date</source>
        <translation>&amp;Version, ou sa date</translation>
    </message>
    <message>
        <source>How far it may &amp;travel</source>
        <translation>&amp;Diffusion permise</translation>
    </message>
    <message>
        <source>Language of the r&amp;eports</source>
        <translation>Langue des &amp;rapports</translation>
    </message>
    <message>
        <source>&amp;Scale of the scores</source>
        <translation>Éc&amp;helle des notes</translation>
    </message>
    <message>
        <source>&amp;Background and request</source>
        <translation>&amp;Contexte et demande</translation>
    </message>
    <message>
        <source>&amp;Next steps</source>
        <translation>&amp;Suites</translation>
    </message>
    <message>
        <source>&amp;Disclaimer, if not the usual one</source>
        <translation>&amp;Avertissement, s&apos;il n&apos;est pas celui d&apos;usage</translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation>C&amp;ontact</translation>
    </message>
    <message>
        <source>On what the rating rests, if not on a provision; why it is not applicable; why no recommendation is needed</source>
        <translation>Sur quoi l&apos;appréciation repose, si ce n&apos;est sur une disposition ; pourquoi elle est sans objet ; pourquoi aucune recommandation n&apos;est nécessaire</translation>
    </message>
    <message>
        <source>How soon the recommendation should be followed</source>
        <translation>Dans quel délai la recommandation devrait être suivie</translation>
    </message>
    <message>
        <source>Who should follow the recommendation</source>
        <translation>Qui devrait suivre la recommandation</translation>
    </message>
    <message>
        <source>By when the recommendation should be followed</source>
        <translation>Avant quand la recommandation devrait être suivie</translation>
    </message>
    <message>
        <source>Gr&amp;ound</source>
        <translation>&amp;Fondement</translation>
    </message>
    <message>
        <source>Priorit&amp;y</source>
        <translation>Priori&amp;té</translation>
    </message>
    <message>
        <source>A&amp;ddressee</source>
        <translation>&amp;Destinataire</translation>
    </message>
    <message>
        <source>By w&amp;hen</source>
        <translation>É&amp;chéance</translation>
    </message>
    <message>
        <source>Stands beside the rating, whatever it is</source>
        <translation>S&apos;ajoute à l&apos;appréciation, quelle qu&apos;elle soit</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>Protected case file</source>
        <translation>Dossier protégé</translation>
    </message>
    <message>
        <source>&amp;Show what I type</source>
        <translation>&amp;Montrer ce que je saisis</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Phrase de passe</translation>
    </message>
</context>
<context>
    <name>PhrasePicker</name>
    <message>
        <source>Quick phrases</source>
        <translation>Formules</translation>
    </message>
    <message>
        <source>Quick phrase</source>
        <translation>Formule</translation>
    </message>
    <message>
        <source>&amp;Manage phrases…</source>
        <translation>&amp;Gérer les formules…</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>Quick phrases</source>
        <translation>Formules</translation>
    </message>
    <message>
        <source>phrase</source>
        <translation>formule</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Écrit : {path}</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texte</translation>
    </message>
    <message>
        <source>Type ;;name and a space, or press Ctrl+Space. Filled in on inserting: {places}.</source>
        <translation>Tapez ;;nom et une espace, ou appuyez sur Ctrl+Espace. Remplis à l&apos;insertion : {places}.</translation>
    </message>
    <message>
        <source>Ne&amp;w</source>
        <translation>Nou&amp;velle</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Quick phrases (*{ending})</source>
        <translation>Formules (*{ending})</translation>
    </message>
    <message>
        <source>Import phrases</source>
        <translation>Importer des formules</translation>
    </message>
    <message>
        <source>Export phrases</source>
        <translation>Exporter des formules</translation>
    </message>
</context>
<context>
    <name>Points</name>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Points that the checklist suggests for a recommendation (Alt+P)</source>
        <translation>Points que la grille propose pour une recommandation (Alt+P)</translation>
    </message>
    <message>
        <source>To be adapted to the style of the law</source>
        <translation>À adapter au style de la loi</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>As the language runs</source>
        <translation>Celui de la langue</translation>
    </message>
    <message>
        <source>From right to left</source>
        <translation>De droite à gauche</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>&amp;Size of the type</source>
        <translation>&amp;Taille des caractères</translation>
    </message>
    <message>
        <source>&amp;Direction of the window</source>
        <translation>&amp;Sens de la fenêtre</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Votre &amp;nom</translation>
    </message>
    <message>
        <source>Your &amp;organisation</source>
        <translation>Votre &amp;organisation</translation>
    </message>
    <message>
        <source>Scale of the scores in n&amp;ew assessments</source>
        <translation>Échelle des scores des nouvelles é&amp;valuations</translation>
    </message>
    <message>
        <source>&amp;Backups kept of each case file</source>
        <translation>&amp;Sauvegardes gardées de chaque dossier</translation>
    </message>
    <message>
        <source>Name and organisation are written into case files that you join from now on. In one that is open they are changed under Particulars.</source>
        <translation>Le nom et l&apos;organisation sont inscrits dans les dossiers que vous rejoindrez désormais. Dans un dossier ouvert, ils se modifient dans les données de l&apos;évaluation.</translation>
    </message>
    <message>
        <source>Those of the system</source>
        <translation>Celles du système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
</context>
<context>
    <name>ProtectCase</name>
    <message>
        <source>Passphrase of the case file</source>
        <translation>Phrase de passe du dossier</translation>
    </message>
    <message>
        <source>Protect with a passphrase</source>
        <translation>Protéger par une phrase de passe</translation>
    </message>
    <message>
        <source>&amp;Show what I type</source>
        <translation>&amp;Montrer ce que je saisis</translation>
    </message>
    <message>
        <source>I &amp;know that a lost passphrase is a lost file, and I keep mine safe</source>
        <translation>Je &amp;sais qu’une phrase de passe perdue est un dossier perdu, et je garde la mienne en lieu sûr</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Changer</translation>
    </message>
    <message>
        <source>&amp;Protect</source>
        <translation>&amp;Protéger</translation>
    </message>
    <message>
        <source>&amp;Take it away</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>A lost passphrase is a lost file: nobody can open it again, not even those who made the program. Keep the passphrase where you will find it again, and not beside the file.</source>
        <translation>Une phrase de passe perdue est un dossier perdu : personne ne peut plus l’ouvrir, pas même les auteurs du programme. Gardez-la là où vous la retrouverez, et non à côté du dossier.</translation>
    </message>
    <message>
        <source>The file, its backups and its working copies are enciphered. Reports and copies that you saved elsewhere stay as they are.</source>
        <translation>Le dossier, ses sauvegardes et ses copies de travail sont chiffrés. Les rapports et les copies que vous avez enregistrés ailleurs restent tels quels.</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>&amp;Nouvelle phrase de passe</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>&amp;Encore une fois</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation>Avant de commencer</translation>
    </message>
    <message>
        <source>At least {number} characters, best several words</source>
        <translation>Au moins {number} caractères, de préférence plusieurs mots</translation>
    </message>
    <message>
        <source>The two are not the same yet</source>
        <translation>Les deux ne sont pas encore identiques</translation>
    </message>
</context>
<context>
    <name>ProvisionList</name>
    <message>
        <source>{reference} Art. {number}</source>
        <translation>{reference} art. {number}</translation>
    </message>
</context>
<context>
    <name>Questionnaire</name>
    <message>
        <source>Questionnaire</source>
        <translation>Questionnaire</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>Questions et réponses</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Question or answer</source>
        <translation>Question ou réponse</translation>
    </message>
    <message>
        <source>Who is asked</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>A question on what is looked at (Enter asks it)</source>
        <translation>Une question sur ce qui est consulté (Entrée la pose)</translation>
    </message>
    <message>
        <source>A question of your own</source>
        <translation>Une question de votre part</translation>
    </message>
    <message>
        <source>&amp;Starting questions</source>
        <translation>Questions de &amp;départ</translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation>Re&amp;tirer</translation>
    </message>
    <message>
        <source>&amp;Write the form…</source>
        <translation>&amp;Écrire le formulaire…</translation>
    </message>
    <message>
        <source>&amp;Read a reply…</source>
        <translation>&amp;Lire une réponse…</translation>
    </message>
    <message>
        <source>Questions: {questions}. Answers: {answers}. F2 rewords a question, Delete takes it out.</source>
        <translation>Questions : {questions}. Réponses : {answers}. F2 reformule une question, Suppr la retire.</translation>
    </message>
    <message>
        <source>Nothing is asked yet: take the starting questions, or type one of your own below.</source>
        <translation>Rien n’est encore demandé : prenez les questions de départ, ou tapez la vôtre ci-dessous.</translation>
    </message>
</context>
<context>
    <name>RatingGrid</name>
    <message>
        <source>{rating} (key {key}; 0 takes the rating back)</source>
        <translation>{rating} (touche {key} ; 0 retire l&apos;appréciation)</translation>
    </message>
</context>
<context>
    <name>RatingsPage</name>
    <message>
        <source>YYYY-MM-DD, or nothing</source>
        <translation>AAAA-MM-JJ, ou rien</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Appréciations</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Source</translation>
    </message>
    <message>
        <source>&amp;Date of the source</source>
        <translation>&amp;Date de la source</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
</context>
<context>
    <name>ReadingWatch</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>ReadyPanel</name>
    <message>
        <source>Ready-to-report list</source>
        <translation>À vérifier avant le rapport</translation>
    </message>
    <message>
        <source>Ready to report: {count} to look at</source>
        <translation>Avant le rapport : {count} à vérifier</translation>
    </message>
    <message>
        <source>Ready to report: nothing left to look at</source>
        <translation>Avant le rapport : plus rien à vérifier</translation>
    </message>
</context>
<context>
    <name>ReceiveCopy</name>
    <message>
        <source>Receive a copy</source>
        <translation>Recevoir une copie</translation>
    </message>
    <message>
        <source>What is inside</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Sender and receiver are named as the sender&apos;s program says. Nothing has changed yet.</source>
        <translation>L&apos;expéditeur et le destinataire sont nommés d&apos;après le programme de l&apos;expéditeur. Rien n&apos;a encore changé.</translation>
    </message>
    <message>
        <source>&amp;Bring in</source>
        <translation>&amp;Verser</translation>
    </message>
    <message>
        <source>&amp;Take findings over…</source>
        <translation>&amp;Reprendre des constatations…</translation>
    </message>
    <message>
        <source>&amp;Open as a file of its own…</source>
        <translation>&amp;Ouvrir comme dossier à part…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Établie le</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>the whole case</source>
        <translation>le dossier entier</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>New here, changes: {number}</source>
        <translation>Nouveau ici, modifications : {number}</translation>
    </message>
    <message>
        <source>by {name}: {number}</source>
        <translation>par {name} : {number}</translation>
    </message>
    <message>
        <source>{kind}: {number}</source>
        <translation>{kind} : {number}</translation>
    </message>
    <message>
        <source>It is not a copy of the case file that is open. Open it as a file of its own, or take its findings over by article.</source>
        <translation>Ce n&apos;est pas une copie du dossier ouvert. Ouvrez-la comme dossier à part, ou reprenez ses constatations par article.</translation>
    </message>
    <message>
        <source>No case file is open. Open it as a file of its own.</source>
        <translation>Aucun dossier n&apos;est ouvert. Ouvrez-la comme dossier à part.</translation>
    </message>
    <message>
        <source>It brings nothing that is not here already.</source>
        <translation>Elle n&apos;apporte rien qui ne soit déjà ici.</translation>
    </message>
    <message>
        <source>It agrees with what is here wherever they touch. A backup is made first.</source>
        <translation>Elle concorde avec ce qui est ici partout où elles se touchent. Une sauvegarde est d&apos;abord faite.</translation>
    </message>
    <message>
        <source>Fields to be decided afterwards: {number}. Nothing is lost, and a backup is made first.</source>
        <translation>Champs à trancher ensuite : {number}. Rien n&apos;est perdu, et une sauvegarde est d&apos;abord faite.</translation>
    </message>
</context>
<context>
    <name>RegionDesk</name>
    <message>
        <source>Reading the case files…</source>
        <translation>Lecture des dossiers…</translation>
    </message>
</context>
<context>
    <name>RegionDetails</name>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>Instruments</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Région</translation>
    </message>
    <message>
        <source>&amp;Instruments</source>
        <translation>&amp;Instruments</translation>
    </message>
    <message>
        <source>R&amp;ule</source>
        <translation>R&amp;ègle</translation>
    </message>
    <message>
        <source>&amp;Targets</source>
        <translation>&amp;Objectifs</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;ote</translation>
    </message>
    <message>
        <source>YYYY-MM-DD, or nothing</source>
        <translation>AAAA-MM-JJ, ou rien</translation>
    </message>
    <message>
        <source>Re&amp;ference date</source>
        <translation>Date de ré&amp;férence</translation>
    </message>
    <message>
        <source>Com&amp;pared with</source>
        <translation>Com&amp;parée à</translation>
    </message>
    <message>
        <source>Out of date if last changed &amp;before</source>
        <translation>Périmé si modifié pour la dernière fois &amp;avant</translation>
    </message>
    <message>
        <source>Data (.json)</source>
        <translation>Données (.json)</translation>
    </message>
    <message>
        <source>Data (.json) that were written from this region earlier</source>
        <translation>Données (.json) écrites plus tôt depuis cette région</translation>
    </message>
    <message>
        <source>Or compared with a &amp;kept reading</source>
        <translation>Ou comparée à une lecture &amp;gardée</translation>
    </message>
    <message>
        <source>Readings (*.json)</source>
        <translation>Lectures (*.json)</translation>
    </message>
</context>
<context>
    <name>RegionMatrix</name>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>non compté</translation>
    </message>
    <message>
        <source>{rating} (follows)</source>
        <translation>{rating} (déduite)</translation>
    </message>
</context>
<context>
    <name>RegionReport</name>
    <message>
        <source>Regional assessment</source>
        <translation>Évaluation régionale</translation>
    </message>
    <message>
        <source>Method, overview, matrix, chapters with patterns, country notes, recommendations.</source>
        <translation>Méthode, vue d&apos;ensemble, matrice, chapitres avec constantes, notes par pays, recommandations.</translation>
    </message>
    <message>
        <source>Study of one article</source>
        <translation>Étude d&apos;un article</translation>
    </message>
    <message>
        <source>One article across all countries, with the laws&apos; own words.</source>
        <translation>Un article à travers tous les pays, avec les mots mêmes des lois.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Synthèse</translation>
    </message>
    <message>
        <source>The matrix and the main figures on few pages.</source>
        <translation>La matrice et les chiffres principaux en peu de pages.</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrice</translation>
    </message>
    <message>
        <source>Every country and article, each cell with its source.</source>
        <translation>Chaque pays et chaque article, chaque case avec sa source.</translation>
    </message>
    <message>
        <source>Word (.docx)</source>
        <translation>Word (.docx)</translation>
    </message>
    <message>
        <source>PDF (.pdf)</source>
        <translation>PDF (.pdf)</translation>
    </message>
    <message>
        <source>Excel (.xlsx)</source>
        <translation>Excel (.xlsx)</translation>
    </message>
    <message>
        <source>Data (.json)</source>
        <translation>Données (.json)</translation>
    </message>
    <message>
        <source>Write a report on the region</source>
        <translation>Rédiger un rapport sur la région</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>With &amp;ratings and conclusions</source>
        <translation>Avec appréciations &amp;et conclusions</translation>
    </message>
    <message>
        <source>&amp;Without names: Country A, Country B …</source>
        <translation>&amp;Sans noms : pays A, pays B …</translation>
    </message>
    <message>
        <source>&amp;Write…</source>
        <translation>&amp;Écrire…</translation>
    </message>
    <message>
        <source>Texts, quotations, titles and dates are left out. Ratings alone can still betray a country: look before you send.</source>
        <translation>Textes, citations, titres et dates sont omis. Les appréciations seules peuvent encore trahir un pays : regardez avant d&apos;envoyer.</translation>
    </message>
    <message>
        <source>A draft case file is among the countries: every page is stamped.</source>
        <translation>Un dossier à l&apos;état de projet figure parmi les pays : chaque page porte un tampon.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Law &amp;assessed</source>
        <translation>Droit é&amp;valué</translation>
    </message>
    <message>
        <source>Ar&amp;ticle</source>
        <translation>Ar&amp;ticle</translation>
    </message>
</context>
<context>
    <name>RegionWindow</name>
    <message>
        <source>Pages of the region</source>
        <translation>Pages de la région</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrice</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>The region as a whole</source>
        <translation>La région dans son ensemble</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Confidential: a draft case file is among them.</source>
        <translation>Confidentiel : un dossier à l&apos;état de projet en fait partie.</translation>
    </message>
    <message>
        <source>Not read, and left out of all figures: {countries}.</source>
        <translation>Non lus, et absents de tous les chiffres : {countries}.</translation>
    </message>
</context>
<context>
    <name>RegionWords</name>
    <message>
        <source>{rating} (follows from the requirements)</source>
        <translation>{rating} (déduite des exigences)</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name} : {value}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Recommandation</translation>
    </message>
    <message>
        <source>Proposed wording</source>
        <translation>Libellé proposé</translation>
    </message>
    <message>
        <source>Provisions relied on</source>
        <translation>Dispositions retenues</translation>
    </message>
    <message>
        <source>No provision is relied on.</source>
        <translation>Aucune disposition n&apos;est retenue.</translation>
    </message>
    <message>
        <source>How far the law is in line</source>
        <translation>Dans quelle mesure le droit est conforme</translation>
    </message>
    <message>
        <source>What countries have in common</source>
        <translation>Ce que des pays ont en commun</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>Since the earlier date</source>
        <translation>Depuis la date antérieure</translation>
    </message>
    <message>
        <source>Laws under reform</source>
        <translation>Lois en cours de réforme</translation>
    </message>
    <message>
        <source>What to know of the sources</source>
        <translation>Ce qu&apos;il faut savoir des sources</translation>
    </message>
    <message>
        <source>Countries in the figures: {counted} of {all}</source>
        <translation>Pays dans les chiffres : {counted} sur {all}</translation>
    </message>
    <message>
        <source>Reference date: {date}</source>
        <translation>Date de référence : {date}</translation>
    </message>
    <message>
        <source>Confidential: a draft case file is among them.</source>
        <translation>Confidentiel : un dossier à l&apos;état de projet en fait partie.</translation>
    </message>
    <message>
        <source>{in_line} of {applicable} in line, {conflicts} in conflict; {assessed} of {total} assessed</source>
        <translation>conformes : {in_line} sur {applicable} ; contraires : {conflicts} ; évalués : {assessed} sur {total}</translation>
    </message>
    <message>
        <source>Decided by a person; by the rule: {computed}. Reason: {reason}</source>
        <translation>Décidé par une personne ; selon la règle : {computed}. Motif : {reason}</translation>
    </message>
    <message>
        <source>Short of it: {countries}</source>
        <translation>En deçà : {countries}</translation>
    </message>
    <message>
        <source>Not assessed enough: {countries}</source>
        <translation>Pas assez évalués : {countries}</translation>
    </message>
    <message>
        <source>Countries of which an earlier state is known: {countries}</source>
        <translation>Pays dont un état antérieur est connu : {countries}</translation>
    </message>
    <message>
        <source>No gap was opened or closed since.</source>
        <translation>Aucune lacune n’est apparue ni n’a été comblée depuis.</translation>
    </message>
</context>
<context>
    <name>RemarkField</name>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Remark to your colleagues (Ctrl+Enter)</source>
        <translation>Remarque à vos collègues (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Answer {name} (Ctrl+Enter)</source>
        <translation>Répondre à {name} (Ctrl+Entrée)</translation>
    </message>
</context>
<context>
    <name>RemarkThreads</name>
    <message>
        <source>closed by {name}, {day}</source>
        <translation>clos par {name}, {day}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Clore</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Remarks to your colleagues (Alt+6): they stay out of every report</source>
        <translation>Remarques à vos collègues (Alt+6) : elles restent hors de tout rapport</translation>
    </message>
    <message>
        <source> – one not sent</source>
        <translation> – une non envoyée</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Remarks: {open} open, {closed} closed</source>
        <translation>Remarques ouvertes : {open}, closes : {closed}</translation>
    </message>
</context>
<context>
    <name>ReplyPreview</name>
    <message>
        <source>A reply to the questionnaire</source>
        <translation>Une réponse au questionnaire</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Answers: {number}. To questions that are no longer there: {unknown}.</source>
        <translation>Réponses : {number}. À des questions qui n&apos;y sont plus : {unknown}.</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>&amp;Respondent</source>
        <translation>Ré&amp;pondant</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Date</translation>
    </message>
</context>
<context>
    <name>ReportPreview</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Words of the report</source>
        <translation>Texte du rapport</translation>
    </message>
    <message>
        <source>Making the pages…</source>
        <translation>Composition des pages…</translation>
    </message>
    <message>
        <source>P&amp;revious page</source>
        <translation>Page p&amp;récédente</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>Page suiva&amp;nte</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>Plus &amp;petit</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>Plus &amp;grand</translation>
    </message>
    <message>
        <source>Page of the report</source>
        <translation>Page du rapport</translation>
    </message>
    <message>
        <source>&amp;Write…</source>
        <translation>&amp;Écrire…</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} sur {pages}</translation>
    </message>
</context>
<context>
    <name>Required</name>
    <message>
        <source>Guidance, common gaps to check, points for a recommendation, sources</source>
        <translation>Indications, lacunes fréquentes à vérifier, points pour une recommandation, sources</translation>
    </message>
    <message>
        <source>Matrix (F9)</source>
        <translation>Matrice (F9)</translation>
    </message>
    <message>
        <source>Judge what is asked of each power, cell by cell</source>
        <translation>Apprécier ce qui est demandé de chaque pouvoir, case par case</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Indications</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>sources</translation>
    </message>
    <message>
        <source>{count} common gaps</source>
        <translation>lacunes : {count}</translation>
    </message>
    <message>
        <source>{count} to confirm</source>
        <translation>à confirmer : {count}</translation>
    </message>
</context>
<context>
    <name>RequirementTree</name>
    <message>
        <source>Retired, no longer asked</source>
        <translation>Retiré, n&apos;est plus demandé</translation>
    </message>
    <message>
        <source>{count} articles assessed</source>
        <translation>Articles évalués : {count}</translation>
    </message>
    <message>
        <source>assessed by yourself: {own} of {total}</source>
        <translation>évalués par vous-même : {own} sur {total}</translation>
    </message>
    <message>
        <source>reworded, to be read again</source>
        <translation>reformulé, à relire</translation>
    </message>
</context>
<context>
    <name>RequirementsPane</name>
    <message>
        <source>Requirements</source>
        <translation>Exigences</translation>
    </message>
    <message>
        <source>Search requirements</source>
        <translation>Chercher dans les exigences</translation>
    </message>
    <message>
        <source>Show only what has these words (Ctrl+E)</source>
        <translation>Ne montrer que ce qui contient ces mots (Ctrl+E)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Show only what is unassessed, has a gap, was changed ... (Ctrl+Shift+E)</source>
        <translation>Ne montrer que ce qui n&apos;est pas évalué, a une lacune, a changé… (Ctrl+Maj+E)</translation>
    </message>
</context>
<context>
    <name>RestingLine</name>
    <message>
        <source>What rests on this provision (Ctrl+R)</source>
        <translation>Ce qui repose sur cette disposition (Ctrl+R)</translation>
    </message>
    <message>
        <source>Rested on by {names}</source>
        <translation>Sert d&apos;appui à {names}</translation>
    </message>
</context>
<context>
    <name>RestingMenu</name>
    <message>
        <source>&amp;Rested on by ({number})</source>
        <translation>Se&amp;rt d&apos;appui à ({number})</translation>
    </message>
    <message>
        <source>What rests on {provision}</source>
        <translation>Ce qui repose sur {provision}</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Rien encore</translation>
    </message>
</context>
<context>
    <name>RestoreBackup</name>
    <message>
        <source>Bring back a backup</source>
        <translation>Ramener une sauvegarde</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>It opens as a file of its own beside the present one, which stays as it is.</source>
        <translation>Elle s&apos;ouvre comme fichier à part, à côté du dossier actuel, qui reste tel quel.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>{day}, before copies were merged ({number})</source>
        <translation>{day}, avant la fusion de copies ({number})</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Mappings to look at</source>
        <translation>Dispositions retenues à revoir</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Relied on for</source>
        <translation>Retenue pour</translation>
    </message>
    <message>
        <source>It still &amp;holds</source>
        <translation>Elle &amp;vaut toujours</translation>
    </message>
    <message>
        <source>&amp;Map the provision shown instead</source>
        <translation>&amp;Retenir celle qui est affichée</translation>
    </message>
    <message>
        <source>&amp;Drop it</source>
        <translation>&amp;Abandonner</translation>
    </message>
    <message>
        <source>All that only moved h&amp;old</source>
        <translation>&amp;Confirmer toutes les déplacées</translation>
    </message>
    <message>
        <source>Review after the new version: {count} to look at</source>
        <translation>Après la nouvelle version : {count} à revoir</translation>
    </message>
    <message>
        <source>Review after the new version: nothing to look at</source>
        <translation>Après la nouvelle version : rien à revoir</translation>
    </message>
    <message>
        <source>Nothing has been said on {target} yet.</source>
        <translation>Rien n&apos;a encore été dit sur {target}.</translation>
    </message>
</context>
<context>
    <name>RuleFields</name>
    <message>
        <source>Articles assessed, at least</source>
        <translation>Articles évalués, au moins</translation>
    </message>
    <message>
        <source>Largely in line: fully or largely, at least</source>
        <translation>Largement conforme : pleinement ou largement, au moins</translation>
    </message>
    <message>
        <source>Partly in line: at least partly, at least</source>
        <translation>Partiellement conforme : au moins partiellement, au moins</translation>
    </message>
    <message>
        <source>Largely in line: in conflict, at most</source>
        <translation>Largement conforme : contraires, au plus</translation>
    </message>
</context>
<context>
    <name>SearchEverywhere</name>
    <message>
        <source>Search everywhere</source>
        <translation>Chercher partout</translation>
    </message>
    <message>
        <source>Search requirements, laws, comments, recommendations and remarks</source>
        <translation>Chercher dans les exigences, les lois, les commentaires, les recommandations et les remarques</translation>
    </message>
    <message>
        <source>Nothing has all these words. Try fewer, or only their beginnings.</source>
        <translation>Rien ne contient tous ces mots. Essayez-en moins, ou seulement leur début.</translation>
    </message>
    <message>
        <source>Type a few letters; several words may stand in any order.</source>
        <translation>Tapez quelques lettres ; plusieurs mots peuvent se suivre dans n&apos;importe quel ordre.</translation>
    </message>
</context>
<context>
    <name>SendCopy</name>
    <message>
        <source>Send a copy</source>
        <translation>Envoyer une copie</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>The &amp;whole case</source>
        <translation>Le dossier en&amp;tier</translation>
    </message>
    <message>
        <source>The articles &amp;assigned to the receiver</source>
        <translation>Les articles &amp;attribués au destinataire</translation>
    </message>
    <message>
        <source>Only &amp;these articles:</source>
        <translation>Seulement &amp;ces articles :</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Only the receiver&apos;s own &amp;findings</source>
        <translation>Seulement les &amp;constatations du destinataire</translation>
    </message>
    <message>
        <source>A&amp;ll laws, not only those on which the articles rest</source>
        <translation>Toutes les &amp;lois, et non seulement celles sur lesquelles reposent les articles</translation>
    </message>
    <message>
        <source>&amp;Internal notes and remarks</source>
        <translation>Les notes &amp;internes et les remarques</translation>
    </message>
    <message>
        <source>What stood &amp;before: the history</source>
        <translation>Ce qui figurait aupara&amp;vant : l&apos;historique</translation>
    </message>
    <message>
        <source>&amp;Send…</source>
        <translation>&amp;Envoyer…</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Un collègue</translation>
    </message>
    <message>
        <source>F&amp;or</source>
        <translation>P&amp;our</translation>
    </message>
    <message>
        <source>{kind}: {number}</source>
        <translation>{kind} : {number}</translation>
    </message>
    <message>
        <source>Goes along: {counts}</source>
        <translation>Est joint : {counts}</translation>
    </message>
    <message>
        <source>Tick the articles that are to go.</source>
        <translation>Cochez les articles à envoyer.</translation>
    </message>
    <message>
        <source>The findings are hidden from each other, so say for whom the copy is.</source>
        <translation>Les constatations sont cachées aux autres experts : indiquez pour qui est la copie.</translation>
    </message>
    <message>
        <source>The receiver can read what is internal or stood before.</source>
        <translation>Le destinataire peut lire ce qui est interne ou figurait auparavant.</translation>
    </message>
    <message>
        <source>The file is made anew of what is chosen: nothing else is in it, not even erased.</source>
        <translation>Le fichier est composé à neuf de ce qui est choisi : rien d&apos;autre n&apos;y figure, pas même effacé.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Judgement</source>
        <translation>Appréciation</translation>
    </message>
    <message>
        <source>Your finding is signed off: the lead unlocks it (F4).</source>
        <translation>Votre constatation est validée : le responsable peut la rouvrir (F4).</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>In the law</source>
        <translation>Dans la loi</translation>
    </message>
    <message>
        <source>Map the provision or the selected words</source>
        <translation>Retenir la disposition ou les mots sélectionnés</translation>
    </message>
    <message>
        <source>Select word by word</source>
        <translation>Sélectionner mot par mot</translation>
    </message>
    <message>
        <source>Fold, or out to the head; unfold, or into it</source>
        <translation>Replier, ou remonter à l&apos;intitulé ; déplier, ou y entrer</translation>
    </message>
    <message>
        <source>Fold; unfold</source>
        <translation>Replier ; déplier</translation>
    </message>
    <message>
        <source>Fold all; unfold all</source>
        <translation>Tout replier ; tout déplier</translation>
    </message>
    <message>
        <source>To the first, second ... law</source>
        <translation>À la première, à la deuxième loi…</translation>
    </message>
    <message>
        <source>In a text</source>
        <translation>Dans un texte</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>Text of the file as it was read</source>
        <translation>Texte du fichier tel qu’il a été lu</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>This provision was not found in the file at its place.</source>
        <translation>Cette disposition n’a pas été trouvée à sa place dans le fichier.</translation>
    </message>
    <message>
        <source>Page {page} of the file</source>
        <translation>Page {page} du fichier</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Dans le fichier</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>Add “{word}” to my dictionary</source>
        <translation>Ajouter « {word} » à mon dictionnaire</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Status and variations</source>
        <translation>Statut et variations</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>Instruments</translation>
    </message>
    <message>
        <source>Declarations, reservations and options</source>
        <translation>Déclarations, réserves et options</translation>
    </message>
    <message>
        <source>Enter records the status and leads to the requirement</source>
        <translation>Entrée enregistre le statut et mène à l&apos;exigence</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraphe</translation>
    </message>
    <message>
        <source>What it permits</source>
        <translation>Ce qu&apos;il permet</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Jusqu&apos;à quand</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Suite</translation>
    </message>
</context>
<context>
    <name>StandingForm</name>
    <message>
        <source>year-month-day</source>
        <translation>année-mois-jour</translation>
    </message>
    <message>
        <source>Stands in the report</source>
        <translation>Figure au rapport</translation>
    </message>
    <message>
        <source>Declarations and reservations under {reference} apply here as well</source>
        <translation>Les déclarations et réserves faites au titre de {reference} s&apos;appliquent ici aussi</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Recent case files</source>
        <translation>Dossiers récents</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>Drop a case file or a draft law anywhere in this window.</source>
        <translation>Déposez un dossier ou un projet de loi n&apos;importe où dans cette fenêtre.</translation>
    </message>
    <message>
        <source>Assess a country&apos;s cybercrime law against the treaties, article by article.</source>
        <translation>Évaluer le droit d&apos;un pays en matière de cybercriminalité au regard des traités, article par article.</translation>
    </message>
</context>
<context>
    <name>SuggestionLine</name>
    <message>
        <source>Rating</source>
        <translation>Appréciation</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>La prendre</translation>
    </message>
    <message>
        <source>Give the suggested rating</source>
        <translation>Donner l&apos;appréciation proposée</translation>
    </message>
    <message>
        <source>Why another rating than suggested?</source>
        <translation>Pourquoi une autre appréciation que celle proposée ?</translation>
    </message>
    <message>
        <source>Both ratings are kept; the report gives this reason</source>
        <translation>Les deux appréciations sont gardées ; le rapport donne cette raison</translation>
    </message>
    <message>
        <source>suggested: {rating}</source>
        <translation>proposé : {rating}</translation>
    </message>
    <message>
        <source>{assessed} of {total} requirements assessed</source>
        <translation>Exigences évaluées : {assessed} sur {total}</translation>
    </message>
    <message>
        <source>suggested: {rating}, flag Excess</source>
        <translation>proposé : {rating}, signalement Excès</translation>
    </message>
</context>
<context>
    <name>SuggestionsPanel</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Also look for…</source>
        <translation>Chercher aussi…</translation>
    </message>
    <message>
        <source>Also look for these words</source>
        <translation>Chercher aussi ces mots</translation>
    </message>
    <message>
        <source>Words by which this law may name it; kept in the case file</source>
        <translation>Mots par lesquels cette loi peut le nommer ; gardés dans le dossier</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Parcours</translation>
    </message>
    <message>
        <source>Go through the suggestions for every article, one after the other</source>
        <translation>Parcourir les suggestions de tous les articles, l&apos;un après l&apos;autre</translation>
    </message>
    <message>
        <source>Close the suggestions (Ctrl+G)</source>
        <translation>Fermer les suggestions (Ctrl+G)</translation>
    </message>
    <message>
        <source>Close the suggestions</source>
        <translation>Fermer les suggestions</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Looking for provisions</source>
        <translation>Recherche de dispositions</translation>
    </message>
    <message>
        <source>May answer {target}</source>
        <translation>Peut répondre à {target}</translation>
    </message>
    <message>
        <source>{target}: nothing convincing</source>
        <translation>{target} : rien de convaincant</translation>
    </message>
    <message>
        <source>Sweep: {done} of {total} decided  ·  A accept, R reject, L later</source>
        <translation>Parcours : {done} sur {total}  ·  A accepter, R rejeter, L plus tard</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>The region as a whole</source>
        <translation>La région dans son ensemble</translation>
    </message>
    <message>
        <source>In common to at &amp;least</source>
        <translation>Communs à au moi&amp;ns</translation>
    </message>
    <message>
        <source>countries</source>
        <translation>pays</translation>
    </message>
</context>
<context>
    <name>TakeOverFindings</name>
    <message>
        <source>Take findings over</source>
        <translation>Reprendre des constatations</translation>
    </message>
    <message>
        <source>{name} is no copy of this case file: the two have no past in common. Its findings can be taken over by article; they stand beside yours, under their authors.</source>
        <translation>{name} n&apos;est pas une copie de ce dossier : les deux n&apos;ont pas de passé commun. Ses constatations peuvent être reprises par article ; elles figurent à côté des vôtres, sous leurs auteurs.</translation>
    </message>
    <message>
        <source>A backup is made first; undo takes all of it back in one step.</source>
        <translation>Une sauvegarde est d&apos;abord faite ; une seule annulation retire le tout.</translation>
    </message>
    <message>
        <source>What comes in and what stays</source>
        <translation>Ce qui entre et ce qui reste</translation>
    </message>
    <message>
        <source>Comes in</source>
        <translation>Entre</translation>
    </message>
    <message>
        <source>Stays there</source>
        <translation>Reste là-bas</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>{name}: nothing</source>
        <translation>{name} : rien</translation>
    </message>
    <message>
        <source>{kind}: {number}</source>
        <translation>{kind} : {number}</translation>
    </message>
</context>
<context>
    <name>TargetsPage</name>
    <message>
        <source>Targets</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>YYYY-MM-DD, or nothing</source>
        <translation>AAAA-MM-JJ, ou rien</translation>
    </message>
    <message>
        <source>Add the &amp;target</source>
        <translation>Ajouter l&apos;&amp;objectif</translation>
    </message>
    <message>
        <source>&amp;Take it away</source>
        <translation>Le &amp;retirer</translation>
    </message>
    <message>
        <source>Article or part of the law</source>
        <translation>Article ou partie du droit</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Pour le</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Tasks of each expert</source>
        <translation>Tâches de chaque expert</translation>
    </message>
    <message>
        <source>&amp;Blind: each expert sees her own findings only, until opened here</source>
        <translation>À l&apos;&amp;aveugle : chaque expert ne voit que ses constatations, jusqu&apos;à leur ouverture ici</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Expert</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>A&amp;ttribuer</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Expert, article</source>
        <translation>Expert, article</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Validées</translation>
    </message>
    <message>
        <source>&amp;Expert</source>
        <translation>&amp;Expert</translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation>É&amp;chéance</translation>
    </message>
    <message>
        <source>Overdue: {number}</source>
        <translation>En retard : {number}</translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>Rien n&apos;est en retard.</translation>
    </message>
    <message>
        <source>No article is assigned yet.</source>
        <translation>Aucun article n&apos;est encore attribué.</translation>
    </message>
    <message>
        <source>{day}, overdue</source>
        <translation>{day}, en retard</translation>
    </message>
</context>
<context>
    <name>TeamBoard</name>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Tas&amp;ks</source>
        <translation>&amp;Tâches</translation>
    </message>
    <message>
        <source>A&amp;greement</source>
        <translation>A&amp;ccord</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Bold</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Italique</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Liste numérotée</translation>
    </message>
    <message>
        <source>Bullet list</source>
        <translation>Liste à puces</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Texts of the finding</source>
        <translation>Textes de la constatation</translation>
    </message>
    <message>
        <source>Internal: stays out of reports</source>
        <translation>Interne : reste hors des rapports</translation>
    </message>
    <message>
        <source>Working group: {decision}</source>
        <translation>Groupe de travail : {decision}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Why this rating: what the law says and what it lacks.</source>
        <translation>Pourquoi cette appréciation : ce que la loi dit et ce qui lui manque.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Anything else the reader of the report should know.</source>
        <translation>Ce que le lecteur du rapport devrait savoir de plus.</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Recommandation</translation>
    </message>
    <message>
        <source>What the authorities should do, in one or two sentences.</source>
        <translation>Ce que les autorités devraient faire, en une ou deux phrases.</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Proposed wording, as it should stand in the law.</source>
        <translation>Libellé proposé, tel qu&apos;il devrait figurer dans la loi.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>For yourself and your team: stays out of reports.</source>
        <translation>Pour vous et votre équipe : reste hors des rapports.</translation>
    </message>
</context>
<context>
    <name>TranslationPanel</name>
    <message>
        <source>Language version</source>
        <translation>Version linguistique</translation>
    </message>
    <message>
        <source>Remove this language version</source>
        <translation>Retirer cette version linguistique</translation>
    </message>
    <message>
        <source>Remove this language version; undo brings it back</source>
        <translation>Retirer cette version linguistique ; Annuler la ramène</translation>
    </message>
    <message>
        <source>Translation of the provision</source>
        <translation>Traduction de la disposition</translation>
    </message>
    <message>
        <source>This law has no translation. Add one in the File menu.</source>
        <translation>Cette loi n&apos;a pas de traduction. Ajoutez-en une dans le menu Fichier.</translation>
    </message>
    <message>
        <source>Nothing in this version is aligned with the provision.</source>
        <translation>Rien dans cette version ne correspond à la disposition.</translation>
    </message>
    <message>
        <source>Aligned by its place alone: please check.</source>
        <translation>Rapproché par sa seule place : veuillez vérifier.</translation>
    </message>
</context>
<context>
    <name>TreatiesField</name>
    <message>
        <source>The benchmark of conditions and safeguards</source>
        <translation>La référence des conditions et sauvegardes</translation>
    </message>
    <message>
        <source>&amp;Human-rights treaties that bind the State</source>
        <translation>&amp;Traités de droits de l&apos;homme qui lient l&apos;État</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add one of those most often named</source>
        <translation>Ajouter l&apos;un des plus souvent cités</translation>
    </message>
</context>
<context>
    <name>TwoTexts</name>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Ce qui diffère</translation>
    </message>
    <message>
        <source>{name}: {place}</source>
        <translation>{name} : {place}</translation>
    </message>
    <message>
        <source>Now: gone</source>
        <translation>Maintenant : disparue</translation>
    </message>
</context>
<context>
    <name>VariationRow</name>
    <message>
        <source>What the country does with it</source>
        <translation>Ce que le pays en fait</translation>
    </message>
    <message>
        <source>What the country does with this permitted variation</source>
        <translation>Ce que le pays fait de cette variation permise</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Ouvrir l’&amp;exemple</translation>
    </message>
    <message>
        <source>New &amp;assessment</source>
        <translation>Nouvelle é&amp;valuation</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>&amp;Passer</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Votre &amp;nom</translation>
    </message>
    <message>
        <source>Your &amp;organisation</source>
        <translation>Votre &amp;organisation</translation>
    </message>
    <message>
        <source>A finished assessment of an invented country, with a short tour.</source>
        <translation>L’évaluation achevée d’un pays imaginaire, avec une courte visite.</translation>
    </message>
    <message>
        <source>A country, what its law is measured by, and its laws, in three steps.</source>
        <translation>Un pays, ce à quoi son droit est comparé et ses lois, en trois étapes.</translation>
    </message>
    <message>
        <source>All of this can be changed later, in Edit, Preferences.</source>
        <translation>Tout cela peut être modifié plus tard, dans Modifier, Préférences.</translation>
    </message>
    <message>
        <source>Welcome to Octolegis</source>
        <translation>Bienvenue dans Octolegis</translation>
    </message>
    <message>
        <source>Your name stands beside what you write, in case files and reports. Nothing is sent anywhere.</source>
        <translation>Votre nom figure à côté de ce que vous écrivez, dans les dossiers et les rapports. Rien n’est envoyé nulle part.</translation>
    </message>
</context>
<context>
    <name>WordChoices</name>
    <message>
        <source>Letterhead</source>
        <translation>Papier à en-tête</translation>
    </message>
    <message>
        <source>The program&apos;s own look</source>
        <translation>La présentation du programme</translation>
    </message>
    <message>
        <source>A Word file of your own; the report stands where it holds {{octolegis}}</source>
        <translation>Un fichier Word à vous ; le rapport se place là où il contient {{octolegis}}</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message>
        <source>Sections of the report</source>
        <translation>Sections du rapport</translation>
    </message>
    <message>
        <source>&amp;Number the paragraphs</source>
        <translation>&amp;Numéroter les paragraphes</translation>
    </message>
    <message>
        <source>Letter&amp;head</source>
        <translation>Papier à en-&amp;tête</translation>
    </message>
    <message>
        <source>&amp;Sections</source>
        <translation>&amp;Sections</translation>
    </message>
    <message>
        <source>Word files (*.docx *.dotx)</source>
        <translation>Fichiers Word (*.docx *.dotx)</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;New assessment…</source>
        <translation>&amp;Nouvelle évaluation…</translation>
    </message>
    <message>
        <source>Start an assessment of a country&apos;s law</source>
        <translation>Commencer l&apos;évaluation du droit d&apos;un pays</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open a case file</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>Open &amp;sample</source>
        <translation>Ouvrir l&apos;&amp;exemple</translation>
    </message>
    <message>
        <source>Open a finished assessment of an invented country</source>
        <translation>Ouvrir une évaluation terminée d&apos;un pays imaginaire</translation>
    </message>
    <message>
        <source>&amp;Import law…</source>
        <translation>&amp;Importer une loi…</translation>
    </message>
    <message>
        <source>Bring a law into the case file: Word, PDF, HTML, Markdown, text</source>
        <translation>Faire entrer une loi dans le dossier : Word, PDF, HTML, Markdown, texte</translation>
    </message>
    <message>
        <source>P&amp;aste law…</source>
        <translation>C&amp;oller une loi…</translation>
    </message>
    <message>
        <source>Bring in the text of a law that was copied elsewhere</source>
        <translation>Faire entrer le texte d&apos;une loi copié ailleurs</translation>
    </message>
    <message>
        <source>New &amp;version of the law…</source>
        <translation>Nouvelle &amp;version de la loi…</translation>
    </message>
    <message>
        <source>Bring in the next draft of the law shown; what rests on it follows</source>
        <translation>Importer le projet suivant de la loi affichée ; ce qui repose sur elle suit</translation>
    </message>
    <message>
        <source>Re&amp;view after a new version</source>
        <translation>&amp;Revoir après une nouvelle version</translation>
    </message>
    <message>
        <source>The mappings whose words moved, changed or are gone, one by one</source>
        <translation>Les dispositions retenues dont le texte a été déplacé, modifié ou supprimé, une à une</translation>
    </message>
    <message>
        <source>&amp;Compare versions…</source>
        <translation>&amp;Comparer des versions…</translation>
    </message>
    <message>
        <source>Two versions of a law or two laws side by side, by words</source>
        <translation>Deux versions d&apos;une loi, ou deux lois, côte à côte et mot à mot</translation>
    </message>
    <message>
        <source>Co&amp;rrect the outline…</source>
        <translation>Co&amp;rriger le plan…</translation>
    </message>
    <message>
        <source>Change how the law shown was split; what rests on it follows</source>
        <translation>Changer la façon dont la loi affichée a été divisée ; ce qui repose sur elle suit</translation>
    </message>
    <message>
        <source>Remo&amp;ve the law…</source>
        <translation>Retirer la loi…</translation>
    </message>
    <message>
        <source>Take the law shown out of the assessment, with what rests on it</source>
        <translation>Retirer de l’évaluation la loi affichée, avec ce qui repose sur elle</translation>
    </message>
    <message>
        <source>Add &amp;translation of the law…</source>
        <translation>Ajouter une &amp;traduction de la loi…</translation>
    </message>
    <message>
        <source>Lay another language version beside the law shown</source>
        <translation>Placer une autre version linguistique à côté de la loi affichée</translation>
    </message>
    <message>
        <source>&amp;Translation of the law</source>
        <translation>&amp;Traduction de la loi</translation>
    </message>
    <message>
        <source>Show below the law what another language version says</source>
        <translation>Montrer sous la loi ce que dit une autre version linguistique</translation>
    </message>
    <message>
        <source>Apply a &amp;bill to its act…</source>
        <translation>Appliquer un &amp;projet au texte qu’il modifie…</translation>
    </message>
    <message>
        <source>Make the act as amended by a bill, after a preview</source>
        <translation>Créer le texte tel que modifié par un projet, après un aperçu</translation>
    </message>
    <message>
        <source>What the bill &amp;leaves to be done…</source>
        <translation>Ce que le projet &amp;laisse à appliquer…</translation>
    </message>
    <message>
        <source>The instructions that only a person can carry out, to tick off</source>
        <translation>Les instructions que seule une personne peut appliquer, à cocher</translation>
    </message>
    <message>
        <source>Change the amended te&amp;xt…</source>
        <translation>Modifier le te&amp;xte modifié…</translation>
    </message>
    <message>
        <source>Change the provision stood on, insert one after it, or repeal it</source>
        <translation>Modifier la disposition courante, en insérer une après, ou l’abroger</translation>
    </message>
    <message>
        <source>C&amp;hecklists…</source>
        <translation>&amp;Grilles…</translation>
    </message>
    <message>
        <source>Write checklists of your own, copy and publish them</source>
        <translation>Écrire, copier et publier ses propres grilles</translation>
    </message>
    <message>
        <source>Add i&amp;nstrument…</source>
        <translation>Ajouter un i&amp;nstrument…</translation>
    </message>
    <message>
        <source>Assess against one more instrument</source>
        <translation>Évaluer au regard d&apos;un instrument de plus</translation>
    </message>
    <message>
        <source>&amp;Attach official text…</source>
        <translation>&amp;Joindre un texte officiel…</translation>
    </message>
    <message>
        <source>Show the treaty&apos;s own words beside what it requires</source>
        <translation>Montrer les termes mêmes du traité à côté de ce qu&apos;il exige</translation>
    </message>
    <message>
        <source>&amp;Word recommendation report…</source>
        <translation>Rapport de recommandations &amp;Word…</translation>
    </message>
    <message>
        <source>Write the recommendation report as a Word file</source>
        <translation>Écrire le rapport de recommandations en fichier Word</translation>
    </message>
    <message>
        <source>&amp;PDF summary…</source>
        <translation>Synthèse &amp;PDF…</translation>
    </message>
    <message>
        <source>Write the summary as a PDF file</source>
        <translation>Écrire la synthèse en fichier PDF</translation>
    </message>
    <message>
        <source>Write a &amp;report…</source>
        <translation>Rédi&amp;ger un rapport…</translation>
    </message>
    <message>
        <source>Opinion, profile, concordance, matrix and all other reports</source>
        <translation>Avis, profil, concordance, matrice et tous les autres rapports</translation>
    </message>
    <message>
        <source>Read a matri&amp;x back…</source>
        <translation>Relire une matri&amp;ce…</translation>
    </message>
    <message>
        <source>Take over what others edited in an Excel matrix, after a preview</source>
        <translation>Reprendre ce que d&apos;autres ont modifié dans une matrice Excel, après un aperçu</translation>
    </message>
    <message>
        <source>Bring in an earlier profile or ta&amp;ble…</source>
        <translation>Reprendre un profil ou une ta&amp;ble antérieurs…</translation>
    </message>
    <message>
        <source>Take mappings and findings from a legislative profile or concordance</source>
        <translation>Reprendre dispositions retenues et constatations d&apos;un profil législatif ou d&apos;une concordance</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>Enregi&amp;strer une copie…</translation>
    </message>
    <message>
        <source>Protect &amp;with a passphrase…</source>
        <translation>Protéger par une &amp;phrase de passe…</translation>
    </message>
    <message>
        <source>Encipher the case file and its backups, or no longer</source>
        <translation>Chiffrer le dossier et ses sauvegardes, ou ne plus le faire</translation>
    </message>
    <message>
        <source>Bring back a bac&amp;kup…</source>
        <translation>Ramener une sauve&amp;garde…</translation>
    </message>
    <message>
        <source>Open the case file as it was on an earlier day, as a file of its own</source>
        <translation>Ouvrir le dossier tel qu&apos;il était un jour passé, comme fichier à part</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Find in the law…</source>
        <translation>C&amp;hercher dans la loi…</translation>
    </message>
    <message>
        <source>Find words in the law</source>
        <translation>Chercher des mots dans la loi</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Occurrence &amp;suivante</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Occurrence &amp;précédente</translation>
    </message>
    <message>
        <source>Search &amp;requirements</source>
        <translation>Chercher dans les &amp;exigences</translation>
    </message>
    <message>
        <source>Search &amp;everywhere…</source>
        <translation>Chercher par&amp;tout…</translation>
    </message>
    <message>
        <source>Search requirements, laws and everything that was said</source>
        <translation>Chercher dans les exigences, les lois et tout ce qui a été dit</translation>
    </message>
    <message>
        <source>Fi&amp;lter the requirements</source>
        <translation>Fi&amp;ltrer les exigences</translation>
    </message>
    <message>
        <source>Show only what is unassessed, has a gap, was changed ...</source>
        <translation>Ne montrer que ce qui n&apos;est pas évalué, a une lacune, a changé…</translation>
    </message>
    <message>
        <source>&amp;Map the provision</source>
        <translation>Retenir la &amp;disposition</translation>
    </message>
    <message>
        <source>Rely on the selected words or provision</source>
        <translation>Retenir les mots sélectionnés ou la disposition</translation>
    </message>
    <message>
        <source>&amp;Suggestions</source>
        <translation>Su&amp;ggestions</translation>
    </message>
    <message>
        <source>Which provisions may answer this article, and why</source>
        <translation>Quelles dispositions peuvent répondre à cet article, et pourquoi</translation>
    </message>
    <message>
        <source>S&amp;weep through the suggestions</source>
        <translation>Parcourir les s&amp;uggestions</translation>
    </message>
    <message>
        <source>Go through the suggestions for every article, key by key</source>
        <translation>Parcourir les suggestions de tous les articles, touche après touche</translation>
    </message>
    <message>
        <source>&amp;Comment on this provision</source>
        <translation>&amp;Commenter cette disposition</translation>
    </message>
    <message>
        <source>Work one step &amp;further</source>
        <translation>Avancer le travail d&apos;un &amp;cran</translation>
    </message>
    <message>
        <source>To do, in progress, in review, done</source>
        <translation>À faire, en cours, en relecture, terminé</translation>
    </message>
    <message>
        <source>Work one step &amp;back</source>
        <translation>&amp;Reculer le travail d&apos;un cran</translation>
    </message>
    <message>
        <source>Done, in review, in progress, to do</source>
        <translation>Terminé, en relecture, en cours, à faire</translation>
    </message>
    <message>
        <source>&amp;Particulars of the assessment…</source>
        <translation>Données de l&apos;é&amp;valuation…</translation>
    </message>
    <message>
        <source>Country, title and texts of the report, scale of the scores, experts</source>
        <translation>Pays, titre et textes du rapport, échelle des notes, experts</translation>
    </message>
    <message>
        <source>&amp;Quick phrases…</source>
        <translation>&amp;Formules…</translation>
    </message>
    <message>
        <source>Sentences of your own, inserted by ;;name or Ctrl+Space</source>
        <translation>Phrases à vous, insérées par ;;nom ou Ctrl+Espace</translation>
    </message>
    <message>
        <source>Mark sp&amp;elling</source>
        <translation>Marquer l&apos;&amp;orthographe</translation>
    </message>
    <message>
        <source>Mark misspelt words by the dictionaries installed, or no longer</source>
        <translation>Marquer les mots mal orthographiés selon les dictionnaires installés, ou ne plus le faire</translation>
    </message>
    <message>
        <source>&amp;Remark to colleagues</source>
        <translation>Re&amp;marque aux collègues</translation>
    </message>
    <message>
        <source>Write to your colleagues on this finding: it stays out of reports</source>
        <translation>Écrire à vos collègues sur cette constatation : reste hors des rapports</translation>
    </message>
    <message>
        <source>&amp;Status and variations…</source>
        <translation>Sta&amp;tut et variations…</translation>
    </message>
    <message>
        <source>Where the country stands; what it can still declare or reserve</source>
        <translation>Où en est le pays ; ce qu&apos;il peut encore déclarer ou réserver</translation>
    </message>
    <message>
        <source>C&amp;arry the finding over…</source>
        <translation>Reprendre la c&amp;onstatation…</translation>
    </message>
    <message>
        <source>Carry this finding over to another instrument, after a preview</source>
        <translation>Reprendre cette constatation pour un autre instrument, après un aperçu</translation>
    </message>
    <message>
        <source>Newer &amp;editions of the checklists…</source>
        <translation>Éditions plus récentes des grilles…</translation>
    </message>
    <message>
        <source>What newer editions would change, and taking them</source>
        <translation>Ce que des éditions plus récentes changeraient, et les prendre</translation>
    </message>
    <message>
        <source>Go to &amp;requirements</source>
        <translation>Aller aux &amp;exigences</translation>
    </message>
    <message>
        <source>Go to the &amp;law</source>
        <translation>Aller à la &amp;loi</translation>
    </message>
    <message>
        <source>Go to the &amp;judgement</source>
        <translation>Aller à l&apos;&amp;appréciation</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Vue d&apos;e&amp;nsemble</translation>
    </message>
    <message>
        <source>How the assessment stands: every article, what is open, who changed what</source>
        <translation>Où en est l&apos;évaluation : chaque article, ce qui reste ouvert, qui a changé quoi</translation>
    </message>
    <message>
        <source>Meetin&amp;g mode</source>
        <translation>Mode &amp;réunion</translation>
    </message>
    <message>
        <source>For a projector: one item at a time, one key a decision</source>
        <translation>Pour un projecteur : un point à la fois, une touche par décision</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>Who changed what and when, before and after; bring an earlier state back</source>
        <translation>Qui a changé quoi et quand, avant et après ; rétablir un état antérieur</translation>
    </message>
    <message>
        <source>Ready-to-&amp;report list</source>
        <translation>À vérifier avant le &amp;rapport</translation>
    </message>
    <message>
        <source>What to look at before the report leaves</source>
        <translation>Ce qu&apos;il faut regarder avant que le rapport ne parte</translation>
    </message>
    <message>
        <source>&amp;Matrix of powers</source>
        <translation>&amp;Matrice des pouvoirs</translation>
    </message>
    <message>
        <source>Judge what is asked of each power, cell by cell</source>
        <translation>Apprécier ce qui est demandé de chaque pouvoir, case par case</translation>
    </message>
    <message>
        <source>&amp;Next law</source>
        <translation>Loi &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Previous law</source>
        <translation>Loi &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;Fold or unfold the law</source>
        <translation>&amp;Replier ou déplier la loi</translation>
    </message>
    <message>
        <source>Leave only the heads of the law, or show everything again</source>
        <translation>Ne laisser que les intitulés de la loi, ou tout montrer à nouveau</translation>
    </message>
    <message>
        <source>What rests &amp;on the provision</source>
        <translation>Ce qui rep&amp;ose sur la disposition</translation>
    </message>
    <message>
        <source>The requirements that rely on the provision stood on, to go there</source>
        <translation>Les exigences qui s&apos;appuient sur la disposition où l&apos;on se trouve, pour y aller</translation>
    </message>
    <message>
        <source>Law text &amp;larger</source>
        <translation>Agrandir le texte de la loi</translation>
    </message>
    <message>
        <source>Law text &amp;smaller</source>
        <translation>Réduire le texte de la loi</translation>
    </message>
    <message>
        <source>Law text as &amp;usual</source>
        <translation>Taille habituelle du texte de la loi</translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation>Couleurs du s&amp;ystème</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>&amp;Contraste élevé</translation>
    </message>
    <message>
        <source>White on black with strong lines, for tired or weak eyes</source>
        <translation>Blanc sur noir avec des traits marqués, pour une vue faible ou fatiguée</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <source>Language, colours, size of the type, your name</source>
        <translation>Langue, couleurs, taille des caractères, votre nom</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Commandes…</translation>
    </message>
    <message>
        <source>Type what to do, or the article, law or file to go to</source>
        <translation>Tapez que faire, ou l&apos;article, la loi ou le dossier où aller</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Raccourcis</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;Guide de l&apos;utilisateur</translation>
    </message>
    <message>
        <source>Take the &amp;tour</source>
        <translation>Faire la &amp;visite</translation>
    </message>
    <message>
        <source>Be shown what stands where, in eight steps</source>
        <translation>Découvrir la fenêtre en huit étapes</translation>
    </message>
    <message>
        <source>&amp;About Octolegis</source>
        <translation>À &amp;propos d&apos;Octolegis</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifier</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Judgement</source>
        <translation>Appré&amp;ciation</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un fichier &amp;récent</translation>
    </message>
    <message>
        <source>Rate what is looked at</source>
        <translation>Apprécier ce qui est affiché</translation>
    </message>
    <message>
        <source>Raise this flag, or take it down</source>
        <translation>Poser ce signalement ou le retirer</translation>
    </message>
    <message>
        <source>Write this text of the finding</source>
        <translation>Écrire ce texte de la constatation</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>&amp;Merge copies…</source>
        <translation>&amp;Réunir des copies…</translation>
    </message>
    <message>
        <source>Bring the copies of colleagues into this case file, after a preview</source>
        <translation>Faire entrer les copies de collègues dans ce dossier, après un aperçu</translation>
    </message>
    <message>
        <source>S&amp;end a copy…</source>
        <translation>&amp;Envoyer une copie…</translation>
    </message>
    <message>
        <source>The whole case or some articles for a colleague, without internal notes</source>
        <translation>Le dossier entier ou certains articles pour un collègue, sans les notes internes</translation>
    </message>
    <message>
        <source>Recei&amp;ve a copy…</source>
        <translation>Rece&amp;voir une copie…</translation>
    </message>
    <message>
        <source>See what is inside a copy that was sent, then bring it in</source>
        <translation>Voir ce que contient une copie reçue, puis la verser</translation>
    </message>
    <message>
        <source>Where copies &amp;disagree</source>
        <translation>Où les copies &amp;divergent</translation>
    </message>
    <message>
        <source>Decide what copies that were merged say differently</source>
        <translation>Décider de ce que des copies réunies disent différemment</translation>
    </message>
    <message>
        <source>Change &amp;log…</source>
        <translation>&amp;Journal des modifications…</translation>
    </message>
    <message>
        <source>Write who changed what for the ministry, without internal notes</source>
        <translation>Écrire pour le ministère qui a modifié quoi, sans les notes internes</translation>
    </message>
    <message>
        <source>&amp;Questionnaire…</source>
        <translation>&amp;Questionnaire…</translation>
    </message>
    <message>
        <source>Questions for a country visit: as a Word form, and the replies</source>
        <translation>Questions pour une visite dans le pays : formulaire Word et réponses</translation>
    </message>
    <message>
        <source>Findings side &amp;by side…</source>
        <translation>Constatations &amp;côte à côte…</translation>
    </message>
    <message>
        <source>What every expert found here; adopt one, sign it off, or unlock it</source>
        <translation>Ce que chaque expert a constaté ici ; reprendre une constatation, la valider ou la rouvrir</translation>
    </message>
    <message>
        <source>&amp;Team: tasks and agreement…</source>
        <translation>Éq&amp;uipe : tâches et accord…</translation>
    </message>
    <message>
        <source>Who has which articles, what is overdue, how far the experts agree</source>
        <translation>Qui a quels articles, ce qui est en retard, dans quelle mesure les experts s&apos;accordent</translation>
    </message>
    <message>
        <source>&amp;Amendments</source>
        <translation>&amp;Amendements</translation>
    </message>
    <message>
        <source>All proposed wording, with what differs from the law</source>
        <translation>Toutes les rédactions proposées, avec ce qui diffère de la loi</translation>
    </message>
    <message>
        <source>Propose other &amp;wording here</source>
        <translation>Proposer ici une autre réda&amp;ction</translation>
    </message>
    <message>
        <source>An amendment to the provision stood on, beginning with its words</source>
        <translation>Un amendement à la disposition où l&apos;on se trouve, en partant de ses mots</translation>
    </message>
    <message>
        <source>Ministr&amp;y&apos;s position…</source>
        <translation>Position du min&amp;istère…</translation>
    </message>
    <message>
        <source>What the ministry answers to the recommendation or wording in hand</source>
        <translation>Ce que répond le ministère à la recommandation ou à la rédaction en cours</translation>
    </message>
    <message>
        <source>Read the ministry&apos;s &amp;replies…</source>
        <translation>Lire les &amp;réponses du ministère…</translation>
    </message>
    <message>
        <source>Take the positions of a reply table that was filled in</source>
        <translation>Prendre les positions d&apos;un tableau de réponses rempli</translation>
    </message>
    <message>
        <source>Read a returned &amp;draft…</source>
        <translation>Lire un &amp;projet revenu…</translation>
    </message>
    <message>
        <source>Which tracked changes were accepted or rejected, and the comments</source>
        <translation>Quelles modifications suivies ont été acceptées et refusées, et les commentaires</translation>
    </message>
    <message>
        <source>New reg&amp;ion…</source>
        <translation>Nouvelle rég&amp;ion…</translation>
    </message>
    <message>
        <source>Lay the case files of many countries side by side</source>
        <translation>Mettre côte à côte les dossiers de plusieurs pays</translation>
    </message>
    <message>
        <source>Open re&amp;gion…</source>
        <translation>Ouvrir une ré&amp;gion…</translation>
    </message>
    <message>
        <source>Open the file of a region, whose countries are read from their case files</source>
        <translation>Ouvrir le fichier d&apos;une région, dont les pays sont lus dans leurs dossiers</translation>
    </message>
    <message>
        <source>&amp;Add case files…</source>
        <translation>&amp;Ajouter des dossiers…</translation>
    </message>
    <message>
        <source>Add the countries of one or several case files</source>
        <translation>Ajouter les pays d&apos;un ou de plusieurs dossiers</translation>
    </message>
    <message>
        <source>Enter a country by &amp;hand…</source>
        <translation>Saisir un pays à la &amp;main…</translation>
    </message>
    <message>
        <source>Ratings in words for a country of which there is no case file</source>
        <translation>Des appréciations en mots pour un pays sans dossier</translation>
    </message>
    <message>
        <source>&amp;Change the country…</source>
        <translation>Modifier le &amp;pays…</translation>
    </message>
    <message>
        <source>Name, footnote, ratings by hand, conclusions of your own</source>
        <translation>Nom, note de bas de page, appréciations à la main, conclusions à vous</translation>
    </message>
    <message>
        <source>&amp;Take the country out…</source>
        <translation>&amp;Retirer le pays…</translation>
    </message>
    <message>
        <source>Let &amp;drafts in…</source>
        <translation>Admettre les proj&amp;ets…</translation>
    </message>
    <message>
        <source>Let case files whose report status is draft into this region</source>
        <translation>Admettre dans cette région les dossiers dont le statut de rapport est « projet »</translation>
    </message>
    <message>
        <source>&amp;Particulars of the region…</source>
        <translation>Par&amp;ticularités de la région…</translation>
    </message>
    <message>
        <source>Name, dates, instruments, the rule of the conclusions, targets</source>
        <translation>Nom, dates, instruments, règle des conclusions, objectifs</translation>
    </message>
    <message>
        <source>&amp;Write a report…</source>
        <translation>Rédiger un ra&amp;pport…</translation>
    </message>
    <message>
        <source>Regional assessment, study of one article, summary, matrix</source>
        <translation>Évaluation régionale, étude d&apos;un article, synthèse, matrice</translation>
    </message>
    <message>
        <source>&amp;Read the case files again</source>
        <translation>&amp;Relire les dossiers</translation>
    </message>
    <message>
        <source>Read every country&apos;s case file as it is now</source>
        <translation>Lire le dossier de chaque pays dans son état actuel</translation>
    </message>
    <message>
        <source>&amp;Filter the matrix</source>
        <translation>&amp;Filtrer la matrice</translation>
    </message>
    <message>
        <source>Show only some countries, articles, ratings or flags</source>
        <translation>Ne montrer que certains pays, articles, appréciations ou signalements</translation>
    </message>
    <message>
        <source>Show &amp;everything again</source>
        <translation>&amp;Tout montrer de nouveau</translation>
    </message>
    <message>
        <source>&amp;Matrix</source>
        <translation>&amp;Matrice</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>&amp;Côte à côte</translation>
    </message>
    <message>
        <source>The countries selected in the matrix, side by side on one article</source>
        <translation>Les pays choisis dans la matrice, côte à côte sur un article</translation>
    </message>
    <message>
        <source>The region as a &amp;whole</source>
        <translation>La région dans son &amp;ensemble</translation>
    </message>
    <message>
        <source>&amp;Countries</source>
        <translation>&amp;Pays</translation>
    </message>
    <message>
        <source>&amp;Law in force or as drafted</source>
        <translation>&amp;Droit en vigueur ou projets</translation>
    </message>
    <message>
        <source>Turn between the law in force and as amended by the drafts</source>
        <translation>Passer du droit en vigueur au droit tel que modifié par les projets, et retour</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Région</translation>
    </message>
</context>
<context>
    <name>explanations</name>
    <message>
        <source>Common gaps to check</source>
        <translation>Lacunes fréquentes à vérifier</translation>
    </message>
    <message>
        <source>Points for a recommendation</source>
        <translation>Points pour une recommandation</translation>
    </message>
    <message>
        <source>Notifications due</source>
        <translation>Notifications à faire</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>À confirmer</translation>
    </message>
    <message>
        <source>Explanatory Report, on Article {number} (paragraphs to be looked up)</source>
        <translation>Rapport explicatif, sur l&apos;article {number} (paragraphes à rechercher)</translation>
    </message>
    <message>
        <source>Explanatory Report, paragraphs {paragraphs}</source>
        <translation>Rapport explicatif, paragraphes {paragraphs}</translation>
    </message>
    <message>
        <source>Guidance Notes {numbers}</source>
        <translation>Notes d&apos;orientation {numbers}</translation>
    </message>
</context>
<context>
    <name>parent</name>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>A country entered by hand</source>
        <translation>Un pays saisi à la main</translation>
    </message>
    <message>
        <source>Particulars of the region</source>
        <translation>Particularités de la région</translation>
    </message>
</context>
<context>
    <name>self._window</name>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Loi</translation>
    </message>
    <message>
        <source>Earlier version of a law</source>
        <translation>Version antérieure d&apos;une loi</translation>
    </message>
    <message>
        <source>Recent file</source>
        <translation>Dossier récent</translation>
    </message>
    <message>
        <source>Carried over to {target}. Undo takes it back.</source>
        <translation>Reprise vers {target}. Annuler revient en arrière.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Word files (*.docx)</source>
        <translation>Fichiers Word (*.docx)</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Case files (*.octolegis)</source>
        <translation>Dossiers (*.octolegis)</translation>
    </message>
    <message>
        <source>Looking at what the report leaves out…</source>
        <translation>Recherche de ce que le rapport laisse de côté…</translation>
    </message>
    <message>
        <source>Reports (*{ending})</source>
        <translation>Rapports (*{ending})</translation>
    </message>
    <message>
        <source>Looking for edits made by hand…</source>
        <translation>Recherche de retouches faites à la main…</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Rédaction du rapport…</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Écrit : {path}</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} copie</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Recovered what was being typed when the program ended: {names}.</source>
        <translation>A été récupéré ce qui était en cours de saisie quand le programme s&apos;est arrêté : {names}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Making the sample…</source>
        <translation>Préparation de l&apos;exemple…</translation>
    </message>
    <message>
        <source>Open this file in a browser to read the guide: {path}</source>
        <translation>Pour lire le guide, ouvrez ce fichier dans un navigateur : {path}</translation>
    </message>
    <message>
        <source>pasted.html</source>
        <translation>collé.html</translation>
    </message>
    <message>
        <source>pasted.txt</source>
        <translation>collé.txt</translation>
    </message>
    <message>
        <source>Copy the text of the law first; then paste it here.</source>
        <translation>Copiez d&apos;abord le texte de la loi ; puis collez-le ici.</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>Lecture de {file}…</translation>
    </message>
    <message>
        <source>Matrices (*.xlsx *.csv)</source>
        <translation>Matrices (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Read a matrix back</source>
        <translation>Relire une matrice</translation>
    </message>
    <message>
        <source>Attached. Unfold “Official text” beside the requirement to read it.</source>
        <translation>Joint. Dépliez « Texte officiel » à côté de l&apos;exigence pour le lire.</translation>
    </message>
    <message>
        <source>None of the instruments of this case file has a matrix.</source>
        <translation>Aucun des instruments de ce dossier n&apos;a de matrice.</translation>
    </message>
    <message>
        <source>The last edit is not saved</source>
        <translation>La dernière modification n’est pas enregistrée</translation>
    </message>
    <message>
        <source>Every edit is saved</source>
        <translation>Chaque modification est enregistrée</translation>
    </message>
    <message>
        <source>Every edit is saved here, and in {place} when you pause</source>
        <translation>Tout est enregistré ici, et dans {place} à chaque pause</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>{assessed} of {total} articles assessed</source>
        <translation>Articles évalués : {assessed} sur {total}</translation>
    </message>
    <message>
        <source>Profiles and tables (*.docx *.xlsx *.csv)</source>
        <translation>Profils et tables (*.docx *.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Bring in an earlier profile or table</source>
        <translation>Reprendre un profil ou une table antérieurs</translation>
    </message>
    <message>
        <source>Comparing the copies…</source>
        <translation>Comparaison des copies…</translation>
    </message>
    <message>
        <source>Comparing the versions…</source>
        <translation>Comparaison des versions…</translation>
    </message>
    <message>
        <source>Stand on a provision of the latest version of the law first.</source>
        <translation>Placez-vous d&apos;abord sur une disposition de la dernière version de la loi.</translation>
    </message>
    <message>
        <source>Stand on a provision in the law first.</source>
        <translation>Placez-vous d&apos;abord sur une disposition de la loi.</translation>
    </message>
    <message>
        <source>Read the ministry&apos;s replies</source>
        <translation>Lire les réponses du ministère</translation>
    </message>
    <message>
        <source>Reading the replies…</source>
        <translation>Lecture des réponses…</translation>
    </message>
    <message>
        <source>Read a returned draft</source>
        <translation>Lire un projet revenu</translation>
    </message>
    <message>
        <source>Reading the draft…</source>
        <translation>Lecture du projet…</translation>
    </message>
    <message>
        <source>Looking into the copy…</source>
        <translation>Lecture de la copie…</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>What the treaty requires</source>
        <translation>Ce que le traité exige</translation>
    </message>
    <message>
        <source>Each article is taken apart into requirements, one thing each that the law must say. The mark beside a requirement shows how it was rated, and F6 leads here from anywhere.</source>
        <translation>Chaque article est décomposé en exigences, dont chacune est une chose que la loi doit dire. La marque à côté d’une exigence montre l’appréciation donnée, et F6 ramène ici de partout.</translation>
    </message>
    <message>
        <source>What the law says</source>
        <translation>Ce que dit la loi</translation>
    </message>
    <message>
        <source>The draft law stands here provision by provision, as it was read from its file. Mark the words that answer a requirement and press Enter to rely on them.</source>
        <translation>Le projet de loi figure ici disposition par disposition, tel qu’il a été lu dans son fichier. Sélectionnez les mots qui répondent à une exigence et appuyez sur Entrée pour les retenir.</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Ctrl+G names the provisions that may answer the article, and says why. Nothing is relied on before you accept it.</source>
        <translation>Ctrl+G nomme les dispositions qui pourraient répondre à l’article, et dit pourquoi. Rien n’est retenu avant que vous ne l’acceptiez.</translation>
    </message>
    <message>
        <source>The judgement</source>
        <translation>L’appréciation</translation>
    </message>
    <message>
        <source>Keys 1 to 6 rate the requirement or article looked at, and you say why. Each entry is saved as you leave it, and Ctrl+Z takes it back, even after closing.</source>
        <translation>Les touches 1 à 6 apprécient l’exigence ou l’article examiné, et vous dites pourquoi. Chaque saisie est enregistrée dès que vous la quittez, et Ctrl+Z l’annule, même après la fermeture.</translation>
    </message>
    <message>
        <source>Recommend, and propose wording</source>
        <translation>Recommander et proposer un libellé</translation>
    </message>
    <message>
        <source>Comment, recommendation and proposed wording have a tab each, from Alt+2 to Alt+4. What the report prints is what you write here.</source>
        <translation>Le commentaire, la recommandation et le libellé proposé ont chacun leur onglet, de Alt+2 à Alt+4. Ce que le rapport imprime est ce que vous écrivez ici.</translation>
    </message>
    <message>
        <source>How the whole stands</source>
        <translation>L’état de l’ensemble</translation>
    </message>
    <message>
        <source>The overview shows every article at a glance. The ready-to-report list beside it says what is still open.</source>
        <translation>La vue d’ensemble montre tous les articles d’un coup d’œil. À côté, « À vérifier avant le rapport » dit ce qui reste ouvert.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Le rapport</translation>
    </message>
    <message>
        <source>This writes the recommendation report in Word. Ctrl+Alt+P offers every other report, with a preview.</source>
        <translation>Ce bouton écrit le rapport de recommandations en Word. Ctrl+Alt+P propose tous les autres rapports, avec un aperçu.</translation>
    </message>
    <message>
        <source>When you are stuck</source>
        <translation>Si vous êtes bloqué</translation>
    </message>
    <message>
        <source>F1 opens the guide at what you are doing, and Ctrl+K finds every command by its name. The tour can be taken again from this menu.</source>
        <translation>F1 ouvre le guide à la page de ce que vous faites, et Ctrl+K trouve toute commande par son nom. La visite peut être refaite depuis ce menu.</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>The assessment has every instrument that there is a checklist for.</source>
        <translation>L&apos;évaluation a déjà tous les instruments pour lesquels il existe une grille.</translation>
    </message>
    <message>
        <source>Assess against one more instrument:</source>
        <translation>Évaluer au regard d&apos;un instrument de plus :</translation>
    </message>
    <message>
        <source>Add instrument</source>
        <translation>Ajouter un instrument</translation>
    </message>
    <message>
        <source>No other instrument of this case file has anything that corresponds to {target}.</source>
        <translation>Aucun autre instrument de ce dossier n&apos;a quelque chose qui corresponde à {target}.</translation>
    </message>
    <message>
        <source>The program has newer editions of the checklists for {references}.</source>
        <translation>Le programme a des éditions plus récentes des grilles de {references}.</translation>
    </message>
    <message>
        <source>See what changes…</source>
        <translation>Voir ce qui change…</translation>
    </message>
    <message>
        <source>Comparing the editions…</source>
        <translation>Comparaison des éditions…</translation>
    </message>
    <message>
        <source>The case file has the newest editions that the program knows.</source>
        <translation>Le dossier a les éditions les plus récentes que le programme connaisse.</translation>
    </message>
    <message>
        <source>Upgraded; undo takes it back. The case file as it was: {name}</source>
        <translation>Mis à jour ; Annuler revient en arrière. Le dossier tel qu&apos;il était : {name}</translation>
    </message>
    <message>
        <source>Open or start an assessment first; then drop the law into it.</source>
        <translation>Ouvrez ou commencez d&apos;abord une évaluation ; puis déposez-y la loi.</translation>
    </message>
    <message>
        <source>Laws (*.docx *.doc *.odt *.rtf *.pdf *.html *.htm *.xml *.akn *.json *.md *.txt);;All files (*)</source>
        <translation>Lois (*.docx *.doc *.odt *.rtf *.pdf *.html *.htm *.xml *.akn *.json *.md *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Import law</source>
        <translation>Importer une loi</translation>
    </message>
    <message>
        <source>Remove the law</source>
        <translation>Retirer la loi</translation>
    </message>
    <message>
        <source>Undo brings all of it back.</source>
        <translation>L’annulation ramène le tout.</translation>
    </message>
    <message>
        <source>&amp;Remove the law</source>
        <translation>&amp;Retirer la loi</translation>
    </message>
    <message>
        <source>Reading the matrix…</source>
        <translation>Lecture de la matrice…</translation>
    </message>
    <message>
        <source>Import the law first; then add a translation of it.</source>
        <translation>Importez d&apos;abord la loi ; puis ajoutez-en une traduction.</translation>
    </message>
    <message>
        <source>Laws (*.docx *.odt *.rtf *.pdf *.html *.xml *.json *.md *.txt);;All files (*)</source>
        <translation>Lois (*.docx *.odt *.rtf *.pdf *.html *.xml *.json *.md *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Add a translation</source>
        <translation>Ajouter une traduction</translation>
    </message>
    <message>
        <source>Texts (*.docx *.pdf *.html *.htm *.md *.txt);;All files (*)</source>
        <translation>Textes (*.docx *.pdf *.html *.htm *.md *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Attach an official text</source>
        <translation>Joindre un texte officiel</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>Lecture de {file}…</translation>
    </message>
    <message>
        <source>Spelling is not marked.</source>
        <translation>L&apos;orthographe n&apos;est pas marquée.</translation>
    </message>
    <message>
        <source>No dictionary for “{language}” is installed. Put its .aff and .dic file into {folder}.</source>
        <translation>Aucun dictionnaire pour « {language} » n&apos;est installé. Placez ses fichiers .aff et .dic dans {folder}.</translation>
    </message>
    <message>
        <source>Spelling is marked by the dictionary {name}.</source>
        <translation>L&apos;orthographe est marquée selon le dictionnaire {name}.</translation>
    </message>
    <message>
        <source>There is no recommendation and no proposed wording to decide on yet.</source>
        <translation>Il n&apos;y a encore ni recommandation ni libellé proposé à examiner.</translation>
    </message>
    <message>
        <source>Import the bill, and the act in force that it amends; then apply the bill.</source>
        <translation>Importez le projet et le texte en vigueur qu’il modifie ; puis appliquez le projet.</translation>
    </message>
    <message>
        <source>Turn to a text that was made by applying a bill.</source>
        <translation>Affichez un texte issu de l’application d’un projet.</translation>
    </message>
    <message>
        <source>Turn to a provision of a text that was made by applying a bill.</source>
        <translation>Placez-vous sur une disposition d’un texte issu de l’application d’un projet.</translation>
    </message>
    <message>
        <source>What is left</source>
        <translation>Ce qui reste</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Écrit : {path}</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Ouvrir le fichier</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Keeping a backup…</source>
        <translation>Sauvegarde en cours…</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Bring back a backup…</source>
        <translation>Ramener une &amp;sauvegarde…</translation>
    </message>
    <message>
        <source>There is no backup of this file yet. One is made each day on which it is edited.</source>
        <translation>Il n&apos;y a pas encore de sauvegarde de ce dossier. Il s&apos;en fait une chaque jour où il est modifié.</translation>
    </message>
    <message>
        <source>Bringing the backup back…</source>
        <translation>Retour de la sauvegarde…</translation>
    </message>
    <message>
        <source>Copies that were sent (*.octocopy)</source>
        <translation>Copies envoyées (*.octocopy)</translation>
    </message>
    <message>
        <source>Receive a copy</source>
        <translation>Recevoir une copie</translation>
    </message>
    <message>
        <source>Locking the copy…</source>
        <translation>Verrouillage de la copie…</translation>
    </message>
    <message>
        <source>Writing the copy…</source>
        <translation>Écriture de la copie…</translation>
    </message>
    <message>
        <source>Send a copy</source>
        <translation>Envoyer une copie</translation>
    </message>
    <message>
        <source>{name} is locked. Its passphrase comes from the sender.</source>
        <translation>{name} est verrouillé. La phrase de passe vient de l&apos;expéditeur.</translation>
    </message>
    <message>
        <source>Looking into the copy…</source>
        <translation>Lecture de la copie…</translation>
    </message>
    <message>
        <source>Case files (*.octolegis)</source>
        <translation>Dossiers (*.octolegis)</translation>
    </message>
    <message>
        <source>Merge copies</source>
        <translation>Réunir des copies</translation>
    </message>
    <message>
        <source>The copies are one. A backup from before is kept: {name}.</source>
        <translation>Les copies n&apos;en font plus qu&apos;une. Une sauvegarde d&apos;avant est gardée : {name}.</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>Sauvegarde en cours…</translation>
    </message>
    <message>
        <source>The copies are one; a backup from before is kept: {name}. One of them had a passphrase; this file has none.</source>
        <translation>Les copies sont réunies ; une sauvegarde de l’état antérieur est conservée : {name}. L’une d’elles avait une phrase de passe ; ce dossier n’en a pas.</translation>
    </message>
    <message>
        <source>Protect &amp;with a passphrase…</source>
        <translation>Protéger par une &amp;phrase de passe…</translation>
    </message>
    <message>
        <source>The findings are taken over. A backup from before is kept: {name}.</source>
        <translation>Les constatations sont reprises. Une sauvegarde de l&apos;état antérieur est conservée : {name}.</translation>
    </message>
    <message>
        <source>Nobody has judged {target} yet.</source>
        <translation>Personne n&apos;a encore évalué {target}.</translation>
    </message>
    <message>
        <source>Write what has changed since this day</source>
        <translation>Écrire ce qui a été modifié depuis ce jour</translation>
    </message>
    <message>
        <source>Word and CSV files (*.docx *.csv)</source>
        <translation>Fichiers Word et CSV (*.docx *.csv)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Word files (*.docx)</source>
        <translation>Fichiers Word (*.docx)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Import the first version of the law first.</source>
        <translation>Importez d&apos;abord la première version de la loi.</translation>
    </message>
    <message>
        <source>New version of {law}</source>
        <translation>Nouvelle version de : {law}</translation>
    </message>
    <message>
        <source>&amp;Look at them</source>
        <translation>Les &amp;revoir</translation>
    </message>
    <message>
        <source>There is only one law. Bring in its next version to compare with.</source>
        <translation>Il n&apos;y a qu&apos;une loi. Importez sa version suivante pour comparer.</translation>
    </message>
    <message>
        <source>Rows not answered: {number}</source>
        <translation>Lignes sans réponse : {number}</translation>
    </message>
    <message>
        <source>Read the ministry&apos;s replies</source>
        <translation>Lire les réponses du ministère</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>other words, near to the proposal</source>
        <translation>d&apos;autres mots, proches de la proposition</translation>
    </message>
    <message>
        <source>Tracked changes that are still open: {number}</source>
        <translation>Modifications suivies encore ouvertes : {number}</translation>
    </message>
    <message>
        <source>Read a returned draft</source>
        <translation>Lire un projet revenu</translation>
    </message>
    <message>
        <source>Writing the file to {place}…</source>
        <translation>Écriture du fichier dans {place}…</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>Enregistrer une &amp;copie…</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>&amp;Réunir…</translation>
    </message>
    <message>
        <source>New here? A short tour shows what stands where.</source>
        <translation>Vous découvrez Octolegis ? Une courte visite montre où se trouve quoi.</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Faire la visite</translation>
    </message>
    <message>
        <source>Regions (*.octoregion)</source>
        <translation>Régions (*.octoregion)</translation>
    </message>
    <message>
        <source>New region</source>
        <translation>Nouvelle région</translation>
    </message>
    <message>
        <source>Open region</source>
        <translation>Ouvrir une région</translation>
    </message>
    <message>
        <source>Writing the file anew…</source>
        <translation>Réécriture du fichier…</translation>
    </message>
    <message>
        <source>The file opens without a passphrase now. Its backups keep theirs.</source>
        <translation>Le dossier s’ouvre désormais sans phrase de passe. Ses sauvegardes gardent la leur.</translation>
    </message>
    <message>
        <source>The file and its backups open only with the passphrase now.</source>
        <translation>Le dossier et ses sauvegardes ne s’ouvrent plus qu’avec la phrase de passe.</translation>
    </message>
    <message>
        <source>These could not be protected and are still in clear: {names}</source>
        <translation>Ces fichiers n’ont pas pu être protégés et restent en clair : {names}</translation>
    </message>
    <message>
        <source>Work that is not in the file yet is still in clear, and is kept: {names}</source>
        <translation>Du travail qui n’est pas encore dans le dossier reste en clair, et il est conservé : {names}</translation>
    </message>
    <message>
        <source>&amp;Delete them</source>
        <translation>&amp;Les supprimer</translation>
    </message>
    <message>
        <source>Case files and handed-over copies (*.octolegis *.octocopy)</source>
        <translation>Dossiers et copies remises (*.octolegis *.octocopy)</translation>
    </message>
    <message>
        <source>Add case files</source>
        <translation>Ajouter des dossiers</translation>
    </message>
    <message>
        <source>Looking into the case files…</source>
        <translation>Coup d&apos;œil dans les dossiers…</translation>
    </message>
    <message>
        <source>Take {country} out of the region? Its case file stays where it is.</source>
        <translation>Retirer {country} de la région ? Son dossier reste où il est.</translation>
    </message>
    <message>
        <source>The report status of these case files is draft: {countries}. Let them into this region? Every output will then be stamped as confidential.</source>
        <translation>Le statut de rapport de ces dossiers est « projet » : {countries}. Les admettre dans cette région ? Chaque document portera alors un tampon de confidentialité.</translation>
    </message>
    <message>
        <source>{name} is free now.</source>
        <translation>{name} est libre maintenant.</translation>
    </message>
    <message>
        <source>&amp;Edit it</source>
        <translation>Le &amp;modifier</translation>
    </message>
    <message>
        <source>Reports (*{ending})</source>
        <translation>Rapports (*{ending})</translation>
    </message>
    <message>
        <source>Nothing is recommended or proposed here yet that the ministry could answer.</source>
        <translation>Rien n’est encore recommandé ni proposé ici à quoi le ministère puisse répondre.</translation>
    </message>
</context>
</TS>
