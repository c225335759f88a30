using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Primitives;

namespace Talaia.Web.Hosting;

/// <summary>What somebody typed in a form that was not taken, to be sent again.</summary>
/// <param name="Action">Where it was sent.</param>
/// <param name="IsWhole">Nothing was left out; passwords, codes and files always are.</param>
public sealed record Typed(string Action, IReadOnlyList<(string Name, string Value)> Fields, bool IsWhole)
{
    private const string Token = "__RequestVerificationToken";
    private const int MostCharacters = 200_000;
    private const int MostFields = 500;

    /// <summary>Names of fields that are never shown or sent back.</summary>
    private static readonly HashSet<string> Secret = new(StringComparer.OrdinalIgnoreCase) { "password", "present", "code", "credential" };

    /// <summary>What is worth showing: texts that somebody wrote, not keys and choices.</summary>
    public IEnumerable<string> Texts => Fields.Select(typed => typed.Value).Where(value => value.AsSpan().Trim().IndexOfAny(' ', '\n', '@') > 0).Distinct();

    /// <returns>Null when nothing was sent by a form of this site, or too much: a page of another site must not have its words sent from here.</returns>
    internal static async Task<Typed?> OfAsync(HttpContext context)
    {
        // Where its token was refused: the form is read to be shown to its sender, and nothing is done with it.
        context.Features.Set<IAntiforgeryValidationFeature>(null);
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !IsOwn(request))
            return null;
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception unreadable) when (unreadable is IOException or InvalidDataException or OperationCanceledException or InvalidOperationException)
        {
            return null;
        }

        var fields = form.Where(pair => pair.Key != Token && !Secret.Contains(pair.Key)).SelectMany(Each).ToList();
        if (fields.Count is 0 or > MostFields || fields.Sum(typed => typed.Name.Length + typed.Value.Length) > MostCharacters)
            return null;
        return new Typed($"{request.PathBase}{request.Path}{request.QueryString}", fields, form.Files.Count == 0 && !form.Keys.Any(Secret.Contains));
    }

    private static IEnumerable<(string Name, string Value)> Each(KeyValuePair<string, StringValues> pair) =>
        pair.Value.OfType<string>().Select(value => (Plain(pair.Key), Plain(value)));

    private static string Plain(string text) => text.Replace("\0", "", StringComparison.Ordinal);

    // Browsers say where a form stood, in one of these; who says nothing gets nothing back.
    private static bool IsOwn(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "same-origin" => true,
        "" => IsHere(request, request.Headers.Origin.ToString()) || (request.Headers.Origin.Count == 0 && IsHere(request, request.Headers.Referer.ToString())),
        _ => false,
    };

    private static bool IsHere(HttpRequest request, string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var from) && from.Scheme == request.Scheme && from.Authority == request.Host.Value;
}
