//! Words that identify nobody although accounts and computers have such names: words of code, and those in every report.

/// These words, and any with fewer letters than [`SHORTEST`], mean a person only where an account or a computer is named. In no particular
/// order; a name is looked up once, when the program starts.
const WORDS: &str = "\
user users root admin administrator guest test tests testing runner ubuntu debian fedora arch mint localhost main default public system \
python python3 java rust build builder docker vagrant app apps application dev develop developer core client server unknown home name \
names code address removed number network folder hardware disk mail path account place local localdomain lan host hostname desktop \
laptop notebook computer machine macbook iphone ipad imac windows linux darwin apple android pixel galaxy thinkpad surface \
src std max min line lines file files text string str int float double bool boolean byte bytes char byte list map set dict array vector \
vec tuple object class struct enum union trait impl type types value values key keys item items node nodes edge tree graph table row \
rows column field fields index offset size length count sum total average mean error errors exception warning warn info debug trace log \
logger logging message messages event events handler handle callback function method module modules package packages library lib libs \
include import export return call caller stack frame frames thread threads process task tasks job jobs worker workers queue pool lock \
mutex signal timer time date clock day week month year hour minute second now start stop begin end first last next prev previous \
current before after open close read write reader writer load loader save store storage cache buffer stream input output source target \
sink pipe socket port connect connection session request response send receive recv fetch get put post delete remove add insert update \
create destroy init setup config configure settings options option args argument param parameter state status mode flag flags level \
debug release version major minor patch control controller manager service provider factory filter parser parse lexer token tokens \
render renderer draw paint window windows view views widget button label panel menu dialog screen display image images picture frame \
video audio sound camera capture record recorder recording player play game world scene mesh model models shader texture material light \
color colour red green blue black white gray grey orange silver gold alpha beta gamma delta sigma omega point line rect circle shape \
square path curve surface plane space grid cell tile block chunk layer stage step steps phase round loop while for if else switch case \
break continue try catch finally throw raise assert check verify validate match search find replace split join merge sort copy move \
paste push pop peek shift unshift slice splice concat format print printf scan plot chart report backup restore sync async await future \
promise stream driver device devices memory heap alloc free ref ptr pointer none null nil void any all some true false yes no on off \
auto const static final abstract virtual override inline extern global self super this base abstract math random seed hash crypto \
secret password login logout auth access key public private protected internal external data database db sql query cursor record \
root branch leaf trunk master slave primary secondary backup work workspace project projects repo repository git svn hub lab labs studio \
tool tools util utils helper helpers common shared vendor third party plugin plugins mod mods addon addons extension bin obj dist target \
debug out tmp temp var etc opt usr proc sys run boot mnt media net web www http https html css js ts json xml yaml toml csv api rest rpc \
gpu cpu ram usb pci bus io os ui ux vr ar ai ml art ray jack mark will rose grace hope may june april august drew chase hunter cliff dale \
dean frank grant gene guy harry iris ivy jade jasmine joy lance lee link miles nick norm pat penny pearl peg pierce porter ray rich \
robin rod rusty sandy scout sky skip sterling storm summer sunny victor wade ward woody page carol dawn faith glory hazel heather holly \
amber ruby crystal ginger daisy lily violet basil bill bob dot don rob van von der de di da la le el al";

/// The fewest letters of a word that is looked for anywhere: shorter words occur in every text.
pub(super) const SHORTEST: usize = 3;

pub(super) fn is_common(word: &str) -> bool {
    let letters = word.chars().count();
    word.is_ascii() && letters < SHORTEST || WORDS.split_ascii_whitespace().any(|common| common == word)
}
