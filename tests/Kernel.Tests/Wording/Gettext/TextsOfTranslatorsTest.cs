using System.Diagnostics;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording.Gettext;

namespace Talaia.Kernel.Tests.Wording.Gettext;

public sealed class TextsOfTranslatorsTest
{
    private const string Catalan = """
        {
          "room.save": "Deseu {name}",
          "room.found": {
            "one": "Un municipi {de:town}",
            "many": "{n} de municipis {de:town}",
            "other": "{n} municipis {de:town}"
          },
          "room.last": "Fi"
        }

        """;

    private static Sources Room() => new Sources().With("Web/Room", "ca", Catalan).With("Web/Room", "oc", "{\n  \"room.last\": \"Fin\"\n}\n");

    [Theory, InlineData("es"), InlineData("en"), InlineData("oc")]
    public void What_is_exported_of_the_product_comes_back_without_a_difference(string code)
    {
        using var sources = Sources.Copied();
        var before = Directory.GetFiles(sources.Root, "*.json", SearchOption.AllDirectories).ToDictionary(path => path, File.ReadAllBytes);
        var (po, counts) = ExportTexts.Run(sources.Root, Language.Parse(code));
        var result = ImportTexts.Run(sources.Root, Language.Parse(code), po, "x.po");
        Assert.Equal((0, 0, counts.Translated), (result.Added, result.Changed, result.Unchanged));
        Assert.All(before, file => Assert.Equal(file.Value, File.ReadAllBytes(file.Key)));

        // And written anew rather than left: each file's form is the one in which they are written.
        var folder = new TextFolder(sources.Root);
        Assert.All(folder.Rooms.Where(room => File.Exists(folder.PathOf(room, code))), room => Assert.Equal(File.ReadAllText(folder.PathOf(room, code)), System.Text.Encoding.UTF8.GetString(folder.Read(room, code).Write())));
    }

    [Theory, InlineData("es"), InlineData("en"), InlineData("oc")]
    public void Gettext_finds_nothing_wrong_in_what_is_exported(string code)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, ExportTexts.Run(Sources.OfProduct(), Language.Parse(code)).Po);
        using var msgfmt = Process.Start(new ProcessStartInfo("msgfmt", ["-c", "-v", "-o", "/dev/null", path]) { RedirectStandardError = true })!;
        var said = msgfmt.StandardError.ReadToEnd();
        msgfmt.WaitForExit();
        File.Delete(path);
        Assert.True(msgfmt.ExitCode == 0 && !said.Contains("warning", StringComparison.Ordinal), said);
    }

    [Fact]
    public void A_translated_file_adds_texts_where_they_stand_in_Catalan()
    {
        using var sources = Room();
        var (po, counts) = ExportTexts.Run(sources.Root, Language.Aranese, "Web/Room");
        Assert.Equal((3, 1, 2), (counts.Entries, counts.Translated, counts.Untranslated));
        Assert.Contains("#. Placeholders: {name}", po, StringComparison.Ordinal);
        Assert.Contains("#. Web/Room", po, StringComparison.Ordinal);
        po = po.Replace("msgid \"Deseu {name}\"\nmsgstr \"\"", "msgid \"Deseu {name}\"\nmsgstr \"Sauvatz \"\n\"{name}\"", StringComparison.Ordinal)
            .Replace("msgstr[0] \"\"", "msgstr[0] \"Un municipi de {town}\"", StringComparison.Ordinal).Replace("msgstr[1] \"\"", "msgstr[1] \"{n} municipis de {town}\"", StringComparison.Ordinal);

        var trial = ImportTexts.Run(sources.Root, Language.Aranese, po, "oc.po", dryRun: true);
        Assert.Equal((2, 0, 1), (trial.Added, trial.Changed, trial.Unchanged));
        Assert.Equal("{\n  \"room.last\": \"Fin\"\n}\n", sources.Read("Web/Room", "oc"));

        ImportTexts.Run(sources.Root, Language.Aranese, po, "oc.po");
        Assert.Equal(
            """
            {
              "room.save": "Sauvatz {name}",
              "room.found": {
                "one": "Un municipi de {town}",
                "other": "{n} municipis de {town}"
              },
              "room.last": "Fin"
            }

            """, sources.Read("Web/Room", "oc"));
    }

    [Fact]
    public void A_translation_of_an_older_Catalan_text_is_fuzzy_and_is_not_taken()
    {
        using var sources = Room();
        var former = ExportTexts.Run(sources.Root, Language.Aranese).Po;
        sources.With("Web/Room", "ca", Catalan.Replace("\"Fi\"", "\"Final\"", StringComparison.Ordinal));
        var (po, counts) = ExportTexts.Run(sources.Root, Language.Aranese, former: former);
        Assert.Equal((1, 0), (counts.Fuzzy, counts.Translated));
        Assert.Contains("#, fuzzy\n#| msgid \"Fi\"\nmsgctxt \"room.last\"\nmsgid \"Final\"\nmsgstr \"Fin\"", po, StringComparison.Ordinal);
        Assert.Equal(["room.last"], ImportTexts.Run(sources.Root, Language.Aranese, po.Replace("\"Fin\"", "\"Acabament\"", StringComparison.Ordinal), "oc.po").Fuzzy);
        Assert.Equal(["room.last"], ImportTexts.Run(sources.Root, Language.Aranese, former.Replace("\"Fin\"", "\"Acabament\"", StringComparison.Ordinal), "oc.po").Fuzzy);
        Assert.Contains("\"Fin\"", sources.Read("Web/Room", "oc"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("msgctxt \"room.save\"\nmsgid \"Deseu {name}\"\nmsgstr \"Sauvatz {nom}\"", "wrong-placeholders", 5)]
    [InlineData("msgctxt \"room.gone\"\nmsgid \"x\"\nmsgstr \"y\"", "unknown-key", 5)]
    [InlineData("msgid \"x\"\nmsgstr \"y\"", "unknown-key", 5)]
    [InlineData("msgctxt \"room.found\"\nmsgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"", "wrong-plurals", 5)]
    [InlineData("msgctxt \"room.last\"\nmsgid \"Fi\"\nmsgid_plural \"Fi\"\nmsgstr[0] \"c\"\nmsgstr[1] \"c\"", "wrong-plurals", 5)]
    [InlineData("msgctxt \"room.last\"\nmsgid \"Fi\"\nmsgstr \"open", "bad-po", 7)]
    [InlineData("msgctxt \"room.last\"\nmsgid \"Fi\"\nnonsense", "bad-po", 7)]
    [InlineData("msgctxt \"room.last\"\nmsgid \"Fi\"", "bad-po", 5)]
    [InlineData("# a note\nmsgctxt \"room.last\"\nmsgid \"Fi\"\nmsgstr \"Fin\"\n\nmsgctxt \"room.last\"\nmsgid \"Fi\"\nmsgstr \"Fin\"", "repeated-key", 10)]
    [InlineData("msgctxt \"room.last\"\nmsgid \"Fi\"\nmsgstr \"  \"", "empty-text", 5)]
    public void A_file_that_is_wrong_is_refused_with_its_line_and_changes_nothing(string message, string code, int line)
    {
        using var sources = Room();
        var po = "msgid \"\"\nmsgstr \"\"\n\"Language: oc\\n\"\n\n" + message + "\n\nmsgctxt \"room.save\"\nmsgid \"Deseu {name}\"\nmsgstr \"Sauvatz {name}\"\n";
        if (message.Contains("room.save", StringComparison.Ordinal))
            po = "msgid \"\"\nmsgstr \"\"\n\"Language: oc\\n\"\n\n" + message + "\n";
        var refused = Assert.Throws<InputException>(() => ImportTexts.Run(sources.Root, Language.Aranese, po, "oc.po"));
        Assert.Contains(refused.Problems, problem => problem.Code == code && problem.Where == new Where("oc.po", line));
        Assert.Equal("{\n  \"room.last\": \"Fin\"\n}\n", sources.Read("Web/Room", "oc"));
    }

    [Fact]
    public void A_file_of_another_language_or_of_other_plurals_is_refused()
    {
        using var sources = Room();
        var po = ExportTexts.Run(sources.Root, Language.English).Po;
        Assert.Equal("wrong-language", Assert.Throws<InputException>(() => ImportTexts.Run(sources.Root, Language.Aranese, po, "x.po")).Problems[0].Code);
        Assert.Equal("wrong-plurals", Assert.Throws<InputException>(() => ImportTexts.Run(sources.Root, Language.English, po.Replace("nplurals=2", "nplurals=3", StringComparison.Ordinal), "x.po")).Problems[0].Code);
        Assert.Equal("source-language", Assert.Throws<InputException>(() => ExportTexts.Run(sources.Root, Language.Catalan)).Problems[0].Code);
    }
}
