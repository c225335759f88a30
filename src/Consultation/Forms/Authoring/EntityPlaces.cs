namespace Talaia.Consultation.Forms.Authoring;

/// <summary>
/// Where in the form each list of entities would stand. A group or repeat holds one entity; all that an entity takes is from one repeat, or from the repeats around it.
/// </summary>
internal static class EntityPlaces
{
    public static void Check(IReadOnlyList<EntityUse> uses, FormProblems problems)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var requests = uses.GroupBy(use => use.List).Where(list => IsTogether(list, problems)).Select(Request.Of)
            .GroupBy(request => Joined(request.Scope)).SelectMany(scope => scope.OrderByDescending(request => request.Saves).ThenByDescending(request => request.Wanted.Count));
        foreach (var request in requests)
        {
            if (!Place(request, taken))
                problems.Add("no-place-for-entity", $"The list of entities «{request.List}» has no group of its own: each group, repeat, and the form itself holds one entity.", request.First.Where);
        }
    }

    /// <summary>As deep as is wanted, else further out; what is saved must stand in the innermost group that has an entity.</summary>
    private static bool Place(Request request, HashSet<string> taken)
    {
        for (var depth = request.Wanted.Count; depth >= request.Scope.Count; depth--)
        {
            if (taken.Add(Joined([.. request.Wanted.Take(depth)])))
                return true;
            if (request.Saves)
                return false;
        }

        return false;
    }

    private static bool IsTogether(IEnumerable<EntityUse> uses, FormProblems problems)
    {
        var deepest = uses.Select(use => Scope(use.Groups)).MaxBy(scope => scope.Count)!;
        foreach (var use in uses)
        {
            var scope = Scope(use.Groups);
            if (!deepest.Take(scope.Count).SequenceEqual(scope) || (use.Property is not null && scope.Count != deepest.Count))
            {
                problems.Add("entity-across-repeats", $"The list of entities «{use.List}» takes values from different repeats: bring them together with a calculation.", use.Where);
                return false;
            }
        }

        return true;
    }

    /// <summary>The groups down to the innermost repeat.</summary>
    private static IReadOnlyList<(string Name, bool IsRepeat)> Scope(IReadOnlyList<(string Name, bool IsRepeat)> groups)
    {
        var depth = groups.Count;
        while (depth > 0 && !groups[depth - 1].IsRepeat)
            depth--;
        return [.. groups.Take(depth)];
    }

    private static string Joined(IReadOnlyList<(string Name, bool IsRepeat)> groups) => string.Concat(groups.Select(group => $"/{group.Name}"));

    private sealed record Request(string List, IReadOnlyList<(string Name, bool IsRepeat)> Scope, IReadOnlyList<(string Name, bool IsRepeat)> Wanted, bool Saves, EntityUse First)
    {
        public static Request Of(IGrouping<string, EntityUse> uses)
        {
            var saved = uses.Where(use => use.Property is not null).ToList();
            var wanted = (saved.Count > 0 ? saved : [.. uses]).MaxBy(use => use.Groups.Count)!;
            return new Request(uses.Key, uses.Select(use => EntityPlaces.Scope(use.Groups)).MaxBy(scope => scope.Count)!, wanted.Groups, saved.Count > 0, uses.First());
        }
    }
}
