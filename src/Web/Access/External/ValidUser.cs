using System.Text.Json;
using Talaia.Access.Sessions;

namespace Talaia.Web.Access.External;

/// <summary>Somebody as VÀLid tells it (guide of VÀLid 2.0, §3.1). Any text may be missing: the address of mail often is, and nothing rests on it.</summary>
/// <param name="Subject">What names the person: NIF, NIE or passport, or the pseudonym within a body. Kept nowhere.</param>
/// <param name="Method">`idcatmobil`, `certificat` or `clave`.</param>
/// <param name="CompanyId">Tax number of the body in a certificate of a public employee.</param>
internal sealed record ValidUser(string Subject, string Name, string Method, Assurance Assurance, string? CompanyId, string? CompanyName)
{
    private const int Longest = 200;
    private static readonly string[] OfPublicEmployees = ["5", "7"];

    /// <summary>What stands in the list of sessions: whether two factors were shown.</summary>
    public string SessionMethod => Assurance >= Assurance.Substantial && Method is ("certificat" or "idcatmobil") ? SignInMethod.Valid : SignInMethod.ValidAlone;

    /// <exception cref="ProviderRefusal">The status is not `ok`, or nobody is named.</exception>
    public static ValidUser Read(JsonElement user)
    {
        if (user.ValueKind != JsonValueKind.Object)
            throw new ProviderRefusal(Refusal.Unavailable, "The user's data are not an object.");
        if (Text(user, "status") != "ok")
            throw new ProviderRefusal(Refusal.Refused, "VÀLid does not give the user's data.");
        var certificate = Text(user, "certificateType");
        var isOfBody = OfPublicEmployees.Contains(certificate);
        var company = isOfBody ? Text(user, "companyId") : null;
        var identifier = Text(user, "identifier") ?? throw new ProviderRefusal(Refusal.Refused, "VÀLid names nobody.");
        var name = string.Join(' ', new[] { Text(user, "name"), Text(user, "surnames") }.OfType<string>());
        return new ValidUser(
            SubjectOf(identifier, Text(user, "identifierType"), Text(user, "countryCode"), certificate, company), name, Text(user, "method") ?? "", AssuranceOf(user), company,
            isOfBody ? Text(user, "companyName") : null);
    }

    // A NIF and a NIE are the State's and never the same; a passport's number is that of its country, a pseudonym that of its body.
    private static string SubjectOf(string identifier, string? type, string? country, string? certificate, string? company)
    {
        var folded = string.Concat(identifier.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        if (folded.Length == 0)
            throw new ProviderRefusal(Refusal.Refused, "VÀLid names nobody.");
        if (certificate == "7")
            return $"pseudonym/{company}/{folded}";
        return type is "3" or "4" ? $"document/{type}/{country?.ToUpperInvariant()}/{folded}" : folded;
    }

    private static Assurance AssuranceOf(JsonElement user) => Text(user, "assuranceLevel") switch
    {
        "high" => Assurance.High,
        "substantial" => Assurance.Substantial,
        _ => Assurance.Low,
    };

    // Numbers come as text in the guide's examples; either is read. No text is longer than a person's name can be.
    private static string? Text(JsonElement user, string name)
    {
        if (!user.TryGetProperty(name, out var value))
            return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => "",
        };
        return text.Length is > 0 and <= Longest && !text.Any(char.IsControl) ? text : null;
    }

    private bool PrintMembers(System.Text.StringBuilder text)
    {
        text.Append(Method).Append(", ").Append(Assurance);
        return true;
    }
}
