using System.Collections.Frozen;

namespace Talaia.Foresight.Terms;

/// <summary>Words that no term begins or ends with, by language; a language without a list has the English one. Inside a term they may stand (`internet of things`).</summary>
public static class StopWords
{
    private static readonly FrozenSet<string> English = Set("""
        a about above across after again against all almost along already also although always am among an and another any are aren around as at back
        be became because become becomes been before behind being below between both but by can cannot could did do does doing done down due during
        each either else enough etc even ever every few first for former from further get give given go had has have having he hence her here hers
        herself him himself his how however i if in indeed into is it its itself just keep last later least less made make many may me might mine
        more moreover most mostly much must my myself namely neither never nevertheless next no nor not nothing now of off often on once one only
        onto or other others otherwise our ours ourselves out over own part per perhaps please put quite rather re really regarding same say see
        seem seemed seems several she should show side since so some somehow something sometimes still such take than that the their theirs them
        themselves then there thereby therefore these they this those though through throughout thus to together too toward towards under unless
        until up upon us use used using various very via was we well were what whatever when whenever where whereas whereby wherein whether which
        while who whole whom whose why will with within without would yet you your yours yourself yourselves two three four five six et al eg ie e g
        """);

    private static readonly FrozenSet<string> Catalan = Set("""
        a abans això així al algun alguna algunes alguns als altra altre altres amb apa aquell aquella aquelles aquells aquest aquesta aquestes
        aquests aquí cada com contra d da de del dels des després doncs dos dues durant e el ella elles ells els em en encara ens entre era eren es
        ets fa fan fer fet fins forma gran ha han havia hi ho i ja jo l la les li lo los m més meu meva molt molta moltes molts n ni no nosaltres nostra
        nostre nostres o on pel pels per però perquè pot poden primer primera qual quals quan quant que quina quines quins què s sa segons sense ser
        ses seu seus seva seves si són sobre sota sou t tan tant també te tenir té tenen tota totes tot tots tres u un una unes uns us va van vau vol
        vosaltres està estan estat mateix mateixa
        """);

    private static readonly FrozenSet<string> Spanish = Set("""
        a al algo algún alguna algunas alguno algunos ante antes aquel aquella así aún aunque bajo bien cada como cómo con contra cual cuales cuando
        cuanto cuatro de del desde después donde dos durante e el él ella ellas ellos en entre era eran es esa esas ese eso esos esta está están estas
        este esto estos fue fueron gran ha hacer hace hacia han hasta hay incluso la las le les lo los más me mediante mi mientras mismo misma mucho
        mucha muchos muchas muy nada ni no nos nosotros nuestra nuestras nuestro nuestros o otra otras otro otros para pero poco por porque primer
        primera pueden puede pues que qué quien quienes se sea según ser si sí sido sin sino sobre son su sus también tan tanto te tener tiene tienen
        toda todas todo todos tras tres tu un una unas uno unos usted va van vez y ya yo
        """);

    private static readonly FrozenSet<string> French = Set("""
        a à afin ai ainsi alors après au aucun aucune aujourd aussi autre autres aux avant avec avoir c car ce ceci cela celle celles celui ces cet
        cette ceux chaque chez ci comme comment contre d dans de depuis des deux dès doit dont du elle elles en encore entre es est et étaient était
        été être eu eux faire fait font hui il ils j je jusqu l la le les leur leurs lors lui m ma mais me même mêmes mes moins mon n ne ni non nos
        notre nous on ont ou où par parce pas pendant peu peut peuvent plus plusieurs pour pourquoi première premier près puis qu quand que quel quelle
        quelles quels qui quoi s sa sans se selon sera ses si sont sous sur t ta te tes ton tous tout toute toutes très trois tu un une vers via vos
        votre vous y
        """);

    /// <summary>The list of a language, in lower case with accents.</summary>
    public static FrozenSet<string> Of(string language) => language switch { "ca" => Catalan, "es" => Spanish, "fr" => French, _ => English };

    private static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
