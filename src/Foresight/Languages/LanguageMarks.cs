using System.Collections.Frozen;

namespace Talaia.Foresight.Languages;

/// <summary>
/// What speaks for a language in plain sight: function words, and spellings that one language has and its neighbours have not (Catalan `l·l`, `ny` at the
/// end, `-ció`, `tx`; Spanish `ñ`; Portuguese `ã`; Romanian `ț`…). In nats, to be added to a log probability. In the order of the ten codes of
/// <see cref="LanguageGuess"/>: ca, es, en, fr, it, pt, eu, de, nl, ro.
/// </summary>
internal static class LanguageMarks
{
    private const double PerWord = 1.6;
    private const double PerSpelling = 1.6;

    /// <summary>Before any word is read Catalan is likelier: names and addresses of the country are short and belong to no language.</summary>
    private const double AtHome = 1.5;

    private static readonly string[] Words =
    [
        "a al als el els la les lo un una uns unes de del dels d en na amb per pel pels i o que què és són no si com més però perquè quan on molt tot tota tots totes seu seva seus seves aquest aquesta aquests aquestes aquell això allò hi ha han he havia va van vaig ser està estan fer fa també ja ens us em es li ho dos dues altre altra altres sense fins entre des cada ni sobre segons així aquí dia any anys cap gran durant mateix encara només després l s n m t",
        "a al el los la las lo un una unos unas de del en con por para y e o u que qué es son no si sí como más pero porque cuando donde muy todo toda todos todas su sus este esta estos estas ese esa aquel esto eso hay ha han he había fue ser está están hacer hace también ya nos os me se le les dos otro otra otros sin hasta entre desde cada ni sobre según así aquí día año años hoy durante mismo aún sólo solo después mi tu él ella qué cómo",
        "a an the of in on at to for from by with and or but not is are was were be been has have had it its this that these those he she they we you i his her their our as which who what when where will would can could may there all more some no so if than about into after one two new other out up",
        "à au aux le la les l un une des de du d en dans avec par pour et ou où que qui quoi est sont ne pas non si comme plus mais car quand très tout toute tous toutes son sa ses leur leurs ce cet cette ces il elle ils elles on nous vous je tu me se y a ont ai avait été être fait faire aussi déjà deux autre autres sans jusqu entre depuis chaque sur sous selon ainsi ici jour an ans même encore seulement après n s c qu j m",
        "a al alla ai alle il lo la i gli le l un uno una di del della dei delle degli dell da dal dalla in nel nella con per tra fra e ed o che chi è sono non si se come più ma perché quando dove molto tutto tutta tutti tutte suo sua suoi questo questa questi queste quello ci ha hanno ho aveva stato essere fatto fare anche già mi ti due altro altra altri senza fino ogni sul sulla sui secondo così qui giorno anno anni stesso ancora solo dopo",
        "a à ao aos às o os as um uma uns de do da dos das em no na nos nas com por para pelo pela e ou que é são não se como mais mas porque quando onde muito tudo todo toda todos seu sua seus suas este esta isso isto esse essa há tem têm foi ser está estão fazer faz também já me lhe dois duas outro outra outros sem até entre desde cada sobre segundo assim aqui dia ano anos mesmo ainda só depois ele ela eu você",
        "eta edo ez da dira du dute zen ziren zuen zuten izan dago daude bat batzuk hau hori hura honek horrek eta ere baina egin egiten egun urte guztiak guztia bere haren gure zure nire nola noiz non zer nor oso gehiago baino arte ondoren aurrean barruan gainean buruz dela den duen diren dituen ditu dituzte dut dugu behar ahal beste bi lehen orain hemen berri batean batek animalia generoko dela zuela zaio zaizkio hala haiek gara naiz",
        "der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine ist sind war waren wird werden wurde hat haben hatte sein seine ihr ihre im in am an auf aus bei mit nach von vom zu zum zur für über unter durch um vor als wie auch noch nur schon sehr mehr es er sie wir ich man sich dass wenn wo was wer diese dieser dieses alle zwei jahr jahre so kann",
        "de het een en of maar niet geen is zijn was waren wordt worden werd heeft hebben had in op aan uit bij met naar van voor over onder door om als dan ook nog maar al zeer meer er hij zij ze we wij ik je men zich dat die dit deze wie wat waar wanneer alle twee jaar jaren kan te tot tegen zo hun haar hem",
        "a al ale ai cel cea cei un o unei unui unor de din în la cu pe prin pentru și şi sau dar nu este sunt e era au are am fost fi va vor ca că care ce cine când unde foarte mai tot toată toți toate său sa lui ei lor acest această aceste acestui aceasta s se îi îl i le ne vă îmi doi două alt altă alte fără până între după fiecare despre așa aici zi an ani doar numai",
    ];

    private static readonly FrozenDictionary<string, int[]> LanguagesOf = Words
        .SelectMany((words, language) => words.Split(' ').Distinct().Select(word => (word, language)))
        .GroupBy(entry => entry.word, entry => entry.language, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static readonly (string Part, int Language)[] Parts =
    [
        ("l·l", 0), ("l.l", 0), ("tx", 0), ("tx", 6), ("ió ", 0), ("ions ", 0), ("atge", 0), ("itat ", 0), ("ció ", 0), ("ny ", 0), ("nys ", 0), ("ç", 0), ("à", 0), ("ò", 0), ("è", 0), ("ï", 0), ("ment ", 0),
        ("ñ", 1), ("ción ", 1), ("ciones ", 1), ("dad ", 1), ("ll", 1), ("ió", 0), ("ing ", 2), ("th", 2), ("eux ", 3), ("ê", 3), ("œ", 3), ("è", 3), ("ment ", 3), ("aient ", 3), ("zion", 4), ("gli", 4), ("ò ", 4), ("ã", 5), ("õ", 5), ("ção", 5), ("ções", 5),
        ("nh", 5), ("lh", 5), ("tz", 6), ("ko ", 6), ("ak ", 6), ("ek ", 6), ("ren ", 6), ("ß", 7), ("ü", 7), ("ö", 7), ("ä", 7), ("sch", 7), ("ij", 8), ("aa", 8), ("oe", 8), ("ț", 9), ("ţ", 9), ("ș", 9), ("ş", 9), ("ă", 9), ("ului ", 9),
    ];

    /// <summary>What a language has before any word is read.</summary>
    public static double AtHomeOf(int language) => language == 0 ? AtHome : 0;

    /// <summary>Ten numbers, 0 or more.</summary>
    public static double[] Of(string text)
    {
        var evidence = new double[Words.Length];
        evidence[0] = AtHome;
        var lower = text.ToLowerInvariant();
        foreach (var word in Split(lower))
        {
            foreach (var language in LanguagesOf.GetValueOrDefault(word) ?? [])
                evidence[language] += PerWord;
        }

        var spaced = string.Concat(lower.Select(c => char.IsLetter(c) || c is '·' or '.' ? c : ' ')) + " ";
        foreach (var (part, language) in Parts)
            evidence[language] += PerSpelling * Math.Min(2, Count(spaced, part));
        return evidence;
    }

    private static IEnumerable<string> Split(string lower)
    {
        var start = -1;
        for (var i = 0; i <= lower.Length; i++)
        {
            if (i < lower.Length && char.IsLetter(lower[i]))
                start = start < 0 ? i : start;
            else if (start >= 0)
            {
                yield return lower[start..i];
                start = -1;
            }
        }
    }

    private static int Count(string text, string part)
    {
        var (count, at) = (0, 0);
        while ((at = text.IndexOf(part, at, StringComparison.Ordinal)) >= 0)
            (count, at) = (count + 1, at + part.Length);
        return count;
    }
}
