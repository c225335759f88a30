using System.Collections.Frozen;

namespace Talaia.Kernel.Texts;

/// <summary>
/// Which of the platform's four languages a short text is in, by the words that have no meaning of their own: articles, prepositions, pronouns, forms of to be and to have. Enough to choose
/// a stemmer by; a text without any such word is taken as Catalan.
/// </summary>
public static class TextLanguage
{
    /// <summary>Folded, as <see cref="TextAnalysis.FoldedWords"/> gives them; in the order in which a draw is settled. Those that all four share tell nothing and are left out.</summary>
    private static readonly (string Language, FrozenSet<string> Words)[] Telling =
    [
        ("ca", Set("el els les un una uns unes al als del dels pel pels amb per a no hi ho ens ja mes molt molta molts moltes poc cap aquest aquesta aquests perque que qui es son som tenim tenen te cal caldria falta manca fem fan ha hem han i o ni si com quan on tambe nomes sense dins fins nostre nostra")),
        ("es", Set("el los las un una unos unas al del con por para no ya mas muy mucho mucha muchos poco ningun ninguna este esta estos porque que quien es son somos tenemos tienen tiene hay haria falta hacemos hacen ha hemos han y o ni si como cuando donde tambien solo sin dentro hasta nuestro nuestra nos lo")),
        ("en", Set("the a an of to in on with for and or not no we our us is are was were has have had do does need needs it this that these those there from by as at be been can cannot could would should more very few without only also they their")),
        ("oc", Set("eth era es deth dera des ath ara as un ua uns ues damb entath entara tath tara per non ne i mos ja mes fòrça forca pòc poc cap aguest aguesta aguesti perque que qui ei son em auem an a cau caleria manque hem e o ni se coma quan a on tanben sonque sense laguens enquia nòste noste nosta")),
    ];

    /// <returns>`ca`, `es`, `en` or `oc`.</returns>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Those of one letter tell most: a, e, i, o, y.
        var words = TextAnalysis.FoldedWords(text).ToList();
        return Telling.MaxBy(language => words.Count(language.Words.Contains)).Language;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').Select(Folding.Fold).ToFrozenSet(StringComparer.Ordinal);
}
