using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Talaia.Web.Hosting;

/// <summary>The address of a list in another state: the same query with some names replaced or taken away. The address holds all state of a list.</summary>
internal static class ListAddress
{
    /// <summary>Whether it may stand in a header as it is: printable ASCII, as browsers write addresses.</summary>
    public static bool IsPlain(string address) => address.All(letter => letter is > ' ' and <= '~');

    public static string With(HttpRequest request, params (string Name, string? Value)[] changes)
    {
        var query = QueryHelpers.ParseQuery(request.QueryString.Value);
        foreach (var (name, value) in changes)
        {
            if (value is null)
                query.Remove(name);
            else
                query[name] = value;
        }

        return QueryHelpers.AddQueryString(request.Path, query.Where(pair => !StringValues.IsNullOrEmpty(pair.Value)));
    }

    /// <summary>What the address says by these names, for a form that asks for the same list otherwise.</summary>
    public static IReadOnlyList<(string Name, string Value)> Kept(HttpRequest request, params string[] names) =>
        [.. names.SelectMany(name => request.Query[name].OfType<string>().Select(value => (name, value)))];

    /// <summary>The same list without one value of one facet, from its first page.</summary>
    public static string Without(HttpRequest request, string name, string value)
    {
        var query = QueryHelpers.ParseQuery(request.QueryString.Value);
        query.Remove("pagina");
        if (query.TryGetValue(name, out var values))
            query[name] = values.Where(known => known != value).ToArray();
        return QueryHelpers.AddQueryString(request.Path, query.Where(pair => !StringValues.IsNullOrEmpty(pair.Value)));
    }
}
