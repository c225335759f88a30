using System.Text;

namespace Talaia.Kernel.Wording.Gettext;

/// <summary>Writes a PO file in UTF-8 with line feeds, without dates, so that the same texts make the same bytes.</summary>
internal static class PoWriter
{
    public static string Write(string language, IEnumerable<PoEntry> entries)
    {
        var po = new StringBuilder();
        po.Append("msgid \"\"\nmsgstr \"\"\n");
        foreach (var line in new[]
        {
            "Project-Id-Version: Talaia", "Report-Msgid-Bugs-To: ", "PO-Revision-Date: ", "Last-Translator: ", "Language-Team: ", $"Language: {language}", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: 8bit", $"Plural-Forms: {PluralHeader.Of(language)}",
        })
        {
            po.Append(Quoted(line + "\n")).Append('\n');
        }

        foreach (var entry in entries)
            Write(po, entry);
        return po.ToString();
    }

    private static void Write(StringBuilder po, PoEntry entry)
    {
        po.Append('\n');
        foreach (var note in entry.Notes)
            po.Append("#. ").Append(note).Append('\n');
        if (entry.IsFuzzy)
            po.Append("#, fuzzy\n");
        if (entry.PreviousId is not null)
            po.Append("#| msgid ").Append(Quoted(entry.PreviousId)).Append('\n');
        po.Append("msgctxt ").Append(Quoted(entry.Context!)).Append('\n');
        po.Append("msgid ").Append(Quoted(entry.Id)).Append('\n');
        if (entry.IdPlural is null)
        {
            po.Append("msgstr ").Append(Quoted(entry.Strings[0])).Append('\n');
            return;
        }

        po.Append("msgid_plural ").Append(Quoted(entry.IdPlural)).Append('\n');
        for (var i = 0; i < entry.Strings.Count; i++)
            po.Append("msgstr[").Append(i).Append("] ").Append(Quoted(entry.Strings[i])).Append('\n');
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                '\r' => quoted.Append("\\r"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
