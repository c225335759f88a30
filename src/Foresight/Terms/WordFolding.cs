namespace Talaia.Foresight.Terms;

/// <summary>
/// Brings singular and plural of a word together, lightly: the result is a key, not a word to print (`dades`, `dada` → `dad`). What would need
/// a dictionary (`bus`, `anàlisi`) is left alone. English follows the text model of the emergence back-test to the letter.
/// </summary>
public static class WordFolding
{
    /// <summary>The key of a word in lower case.</summary>
    public static string Fold(string word, string language) => language switch
    {
        _ when word.Length <= 3 => word,
        "ca" => Catalan(word),
        "es" => Spanish(word),
        "fr" => French(word),
        _ => English(word),
    };

    private static string English(string word)
    {
        if (word[^1] != 's' || word[^2] is 's' or 'u' or 'i' or 'a' or 'o')
            return word;
        return word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : word[..^1];
    }

    private static string Catalan(string word)
    {
        if (word.Length > 5 && word.EndsWith("ions", StringComparison.Ordinal))
            return word[..^3] + "ó";
        if (word.EndsWith("ques", StringComparison.Ordinal))
            return word[..^4] + "c";
        if (word.EndsWith("gues", StringComparison.Ordinal))
            return word[..^4] + "g";
        if (word.EndsWith("ces", StringComparison.Ordinal))
            return word[..^3] + "ç";
        if (word.EndsWith("ges", StringComparison.Ordinal))
            return word[..^3] + "j";
        if (word.EndsWith("es", StringComparison.Ordinal))
            return word[..^2];
        if (word[^1] is 'a' or 'e')
            return word[..^1];
        return word[^1] == 's' && word[^2] is not ('s' or 'à' or 'é' or 'è' or 'í' or 'ó' or 'ò' or 'ú') ? word[..^1] : word;
    }

    private static string Spanish(string word)
    {
        if (word.EndsWith("ces", StringComparison.Ordinal))
            return word[..^3] + "z";
        if (word.Length > 5 && word.EndsWith("iones", StringComparison.Ordinal))
            return word[..^4] + "ón";
        if (word.EndsWith("es", StringComparison.Ordinal))
            return word[..^2];
        return word[^1] == 'e' || (word[^1] == 's' && word[^2] is 'a' or 'o') ? word[..^1] : word;
    }

    private static string French(string word)
    {
        if (word.EndsWith("eaux", StringComparison.Ordinal))
            return word[..^1];
        if (word.EndsWith("aux", StringComparison.Ordinal))
            return word[..^3] + "al";
        return word[^1] is 's' or 'x' && word[^2] is not ('s' or 'i' or 'u' or 'o') ? word[..^1] : word;
    }
}
