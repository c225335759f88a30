using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Analysis.Themes;

/// <summary>What the office does with themes. Each gives back all themes anew; no answer is lost and none stands in two.</summary>
internal static class ThemeEdits
{
    /// <exception cref="KeyNotFoundException">There is no such theme.</exception>
    public static IReadOnlyList<Theme> Rename(IReadOnlyList<Theme> themes, Guid id, LocalizedText name) => Replace(themes, Find(themes, id) with { Name = name, IsOurs = true });

    /// <summary>Puts the answers of the others to the first, which keeps its name; where it has none, it takes the first that there is.</summary>
    /// <exception cref="KeyNotFoundException">There is no such theme.</exception>
    public static IReadOnlyList<Theme> Merge(IReadOnlyList<Theme> themes, Guid into, IReadOnlyCollection<Guid> others)
    {
        var (host, guests) = (Find(themes, into), others.Where(other => other != into).Distinct().Select(other => Find(themes, other)).ToList());
        var all = guests.Prepend(host).ToList();
        var merged = host with
        {
            Terms = [.. all.SelectMany(theme => theme.Terms.Index()).OrderBy(term => term.Index).Select(term => term.Item).Distinct()],
            Answers = [.. all.SelectMany(theme => theme.Answers)],
            Name = all.Select(theme => theme.Name).FirstOrDefault(name => !name.IsEmpty) ?? LocalizedText.Empty,
            IsOurs = true,
        };
        return Replace([.. themes.Where(theme => guests.All(guest => guest.Id != theme.Id))], merged);
    }

    /// <summary>Takes answers out of a theme into a new one beside it; a theme that loses all is gone.</summary>
    /// <exception cref="KeyNotFoundException">There is no such theme, or one of the answers is not in it.</exception>
    public static IReadOnlyList<Theme> Split(IReadOnlyList<Theme> themes, Guid id, IReadOnlyCollection<string> answers, Guid newId, LocalizedText name)
    {
        var source = Find(themes, id);
        if (answers.FirstOrDefault(answer => !source.Answers.Contains(answer)) is { } stranger)
            throw new KeyNotFoundException($"The answer «{stranger}» is not in the theme.");
        var taken = new Theme(newId, [], [.. source.Answers.Where(answers.Contains)], name) { IsOurs = true };
        var rest = source with { Answers = [.. source.Answers.Where(answer => !answers.Contains(answer))], IsOurs = true };
        return [.. themes.SelectMany(theme => theme.Id != id ? [theme] : new[] { rest, taken }.Where(part => part.Answers.Length > 0))];
    }

    /// <summary>Puts one answer to another theme.</summary>
    /// <exception cref="KeyNotFoundException">There is no such theme or answer.</exception>
    public static IReadOnlyList<Theme> Move(IReadOnlyList<Theme> themes, string answer, Guid into)
    {
        var source = themes.FirstOrDefault(theme => theme.Answers.Contains(answer)) ?? throw new KeyNotFoundException($"There is no answer «{answer}».");
        var host = Find(themes, into);
        if (source.Id == into)
            return themes;
        var left = Replace(themes, source with { Answers = source.Answers.Remove(answer), IsOurs = true });
        return [.. Replace(left, host with { Answers = host.Answers.Add(answer), IsOurs = true }).Where(theme => theme.Answers.Length > 0)];
    }

    private static Theme Find(IReadOnlyList<Theme> themes, Guid id) => themes.FirstOrDefault(theme => theme.Id == id) ?? throw new KeyNotFoundException($"There is no theme {id}.");

    private static IReadOnlyList<Theme> Replace(IReadOnlyList<Theme> themes, Theme changed) => [.. themes.Select(theme => theme.Id == changed.Id ? changed : theme)];
}
