using Talaia.Kernel.Problems;

namespace Talaia.Web.Access.External;

internal static class ProviderAddress
{
    /// <summary>An address over TLS, or on this machine, without a slash at its end.</summary>
    /// <exception cref="EnvironmentException">`bad-setting`: secrets would travel in clear, or it is no address.</exception>
    public static string Read(string setting, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? text.TrimEnd('/')
            : throw new EnvironmentException("bad-setting", $"{setting} must be an address that begins with https://.");
}
