namespace Talaia.Web.Access.External;

/// <summary>Sign-in by providers elsewhere: their settings, their clients, and what carries a browser there and back.</summary>
internal static class ExternalSignIn
{
    public static IServiceCollection AddExternalSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        var providers = new Providers(ValidSettings.From(configuration), OpenIdSettings.From(configuration));
        var patience = TimeSpan.FromSeconds(configuration.GetValue<double?>("SignIn:TimeoutSeconds") is > 0 and <= 60 and { } seconds ? seconds : 10);
        Dress(services.AddHttpClient<ValidClient>(client => Dress(client, patience)));
        Dress(services.AddHttpClient(OpenIdSettings.Provider, client => Dress(client, patience)));
        if (providers.OpenId is not null)
            OpenIdDoor.Add(services, providers.OpenId);
        return services.AddSingleton(providers).AddSingleton<SealedCookies>().AddSingleton<SpentStates>().AddScoped<Depart>().AddScoped<ValidReturn>().AddScoped<ProviderArrivals>();
    }

    private static void Dress(HttpClient client, TimeSpan patience) => (client.Timeout, client.MaxResponseContentBufferSize) = (patience, 256 * 1024);

    // Nobody is followed elsewhere, nothing is remembered between two people, and addresses with tokens stay out of the log.
    private static void Dress(IHttpClientBuilder builder) =>
        builder.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = true }).RemoveAllLoggers();
}
