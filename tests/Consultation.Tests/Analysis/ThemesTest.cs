using FsCheck.Xunit;
using Talaia.Consultation.Analysis.Themes;
using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Tests.Analysis;

/// <summary>Made-up answers on four subjects in four languages.</summary>
public sealed class ThemesTest
{
    private static readonly Bridge Known = Bridge.Of(
    [
        new LocalizedText("Ciberseguretat", "Ciberseguridad", "Cybersecurity", "Cibersegurtat"),
        new LocalizedText("Atacs i còpies de seguretat", "Ataques y copias de seguridad", "Attacks and backups", "Ataqui e còpies de seguretat"),
        new LocalizedText("Còpies de seguretat al núvol", "Copias de seguridad en la nube", "Cloud backups", "Còpies de seguretat ath nívol"),
        new LocalizedText("Formació del personal", "Formación del personal", "Staff training", "Formacion deth personau"),
        new LocalizedText("Formació digital", "Formación digital", "Digital training", "Formacion digitau"),
        new LocalizedText("Padró d'habitants", "Padrón de habitantes", "Population register", "Padron d'abitants"),
        new LocalizedText("Connexió de fibra", "Conexión de fibra", "Fibre connection", "Connexion de fibra"),
        new LocalizedText("Connexió mòbil", "Conexión móvil", "Mobile connection", "Connexion mobila"),
    ]);

    private static readonly FreeText[] Answers =
    [
        new("s-ca", "ca", "Ens preocupa la ciberseguretat i no tenim còpies de seguretat"), new("s-es", "es", "La ciberseguridad nos preocupa y no hay copias de seguridad"),
        new("s-en", "en", "Cybersecurity worries us: attacks and no backups"), new("s-oc", "oc", "Era cibersegurtat e es còpies de seguretat"),
        new("f-ca", "ca", "Cal més formació del personal en eines digitals"), new("f-es", "es", "Falta formación digital del personal"),
        new("f-en", "en", "Staff need more digital training"), new("f-oc", "oc", "Mos cau formacion deth personau"),
        new("c-ca", "ca", "La fibra no arriba i la connexió cau sovint"), new("c-es", "es", "No llega la fibra y la conexión se cae"),
        new("c-en", "en", "Our fibre connection fails"), new("c-oc", "oc", "Era connexion de fibra non arribe"),
    ];

    [Fact]
    public void Answers_of_one_subject_come_together_across_languages()
    {
        var themes = GroupTexts.Of(Answers, Known);
        Assert.Equal(["c", "f", "s"], themes.Where(theme => theme.Answers.Length == 4).Select(theme => theme.Answers.Select(key => key[..1]).Distinct().Single()).Order());
        Assert.Equal(3, themes.Count);
        Assert.Contains("fibra", themes.Single(theme => theme.Answers.Contains("c-en")).Terms);
    }

    [Fact]
    public void Without_the_metamodels_words_English_stays_apart() =>
        Assert.DoesNotContain(GroupTexts.Of(Answers, Bridge.Empty), theme => theme.Answers.Contains("f-en") && theme.Answers.Contains("f-ca"));

    [Fact]
    public void Words_are_found_in_context_in_every_language()
    {
        var found = WordsInContext.Of(Answers, "formació", "ca", Known, 15).ToList();
        Assert.Equal(["formació", "formación", "training", "formacion"], found.Select(place => place.Word));
        Assert.Equal(("Cal més ", " del personal"), (found[0].Before, found[0].After));
    }

    [Fact]
    public void What_the_office_changed_stays_when_more_is_grouped()
    {
        var themes = GroupTexts.Of(Answers[..8], Known);
        var theme = themes.Single(theme => theme.Answers.Contains("s-ca"));
        var named = ThemeEdits.Rename(themes, theme.Id, new LocalizedText("Seguretat"));
        var again = GroupTexts.Of(Answers, Known, named);
        var kept = again.Single(one => one.Id == theme.Id);
        Assert.Equal("Seguretat", kept.Name["ca"]);
        Assert.Equal(theme.Answers, kept.Answers);
        Assert.Equal(12, again.Sum(one => one.Answers.Length));
    }

    [Property]
    public void No_edit_loses_an_answer_or_has_it_twice(byte[] steps)
    {
        var themes = GroupTexts.Of(Answers, Known);
        foreach (var (number, step) in steps.Index())
        {
            var (one, other) = (themes[step % themes.Count], themes[step / 7 % themes.Count]);
            themes = (step % 4) switch
            {
                0 => ThemeEdits.Rename(themes, one.Id, new LocalizedText($"n{step}")),
                1 => ThemeEdits.Merge(themes, one.Id, [other.Id]),
                2 => ThemeEdits.Split(themes, one.Id, [.. one.Answers.Where((_, i) => (step >> i & 1) == 1)], new Guid(number + 1, 0, 0, new byte[8]), LocalizedText.Empty),
                _ => ThemeEdits.Move(themes, one.Answers[0], other.Id),
            };
            Assert.Equal(Answers.Select(answer => answer.Key).Order(), themes.SelectMany(theme => theme.Answers).Order());
            Assert.Equal(themes.Count, themes.Select(theme => theme.Id).Distinct().Count());
        }
    }

    [Property(MaxTest = 50)]
    public void Grouping_is_the_same_each_time_and_holds_every_answer_once(string[] texts)
    {
        FreeText[] answers = [.. texts.Select((text, i) => new FreeText($"{i}", "ca", Clean(text)))];
        var themes = GroupTexts.Of(answers, Known);
        Assert.Equal(answers.Select(answer => answer.Key).Order(), themes.SelectMany(theme => theme.Answers).Order());
        Assert.Equal(themes.Select(theme => theme.Id), GroupTexts.Of(answers, Known).Select(theme => theme.Id));
    }

    [Fact]
    public void A_thousand_answers_are_grouped_as_a_dozen_is()
    {
        FreeText[] many = [.. Enumerable.Range(0, 1000).Select(i => Answers[i % 12] with { Key = $"{i}" })];
        Assert.Equal(3, GroupTexts.Of(many, Known).Count);
    }

    private static string Clean(string? text) => string.Concat((text ?? "").Where(c => !char.IsSurrogate(c)));
}
