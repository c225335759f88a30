using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Talaia.Web.Tests.Http;

/// <summary>An endpoint as somebody asks for it.</summary>
/// <param name="Permissions">What the endpoint asks for, all of it; `anybody`, or `signed in`.</param>
internal sealed record Route(string Method, string Pattern, string Address, string Permissions)
{
    /// <summary>What stands for each parameter. Things that do not exist are good enough: who may ask is decided before.</summary>
    private static readonly Dictionary<string, string> Examples = new()
    {
        ["lang"] = "ca", ["codi6"] = "080018", ["code"] = "ET.2", ["release"] = "1", ["wave"] = "2026-3", ["section"] = "MU", ["theme"] = "soles",
        ["slug"] = "no-hi-es", ["period"] = "2020-1", ["term"] = "terme", ["token"] = "no-hi-es", ["path"] = "no-hi-es",
        ["year"] = "2026", ["number"] = "1", ["key"] = "no-hi-es", ["id"] = "no-hi-es", ["format"] = "json", ["name"] = "no-hi-es", ["element"] = "ET.2", ["gate"] = "no-hi-es", ["idea"] = "no-hi-es", ["person"] = "00000000-0000-0000-0000-000000000000", ["invitation"] = "00000000-0000-0000-0000-000000000000", ["job"] = "00000000-0000-0000-0000-000000000000", ["row"] = "1", ["hash"] = "no-hi-es", ["field"] = "no-hi-es", ["provider"] = "valid", ["reason"] = "cancelled", ["refused"] = "no-hi-es", ["template"] = "sign-in-link", ["language"] = "ca", ["version"] = "1", ["older"] = "1", ["newer"] = "2",
    };

    public static IEnumerable<Route> Of(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        var pattern = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => Write(segment, name => $"{{{name}}}")));
        var address = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => Write(segment, Example)));
        return methods.Select(method => new Route(method, pattern, address, PermissionsOf(endpoint)));
    }

    private static string PermissionsOf(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            return "anybody";
        var policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).OfType<string>().Distinct().ToList();
        return policies.Count == 0 ? "signed in" : string.Join(" + ", policies);
    }

    private static string Write(RoutePatternPathSegment segment, Func<string, string> parameter) => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { Name: var name } => parameter(name),
        _ => "",
    }));

    private static string Example(string parameter) =>
        Examples.GetValueOrDefault(parameter) ?? throw new InvalidOperationException($"Give an example of the route parameter {{{parameter}}} in Routes.cs.");
}
