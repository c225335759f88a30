using System.Text.Encodings.Web;
using System.Text.Unicode;
using Talaia.House.Composition;
using Talaia.Reports;
using Talaia.Web.Access;
using Talaia.Web.Access.External;
using Talaia.Web.Conference;
using Talaia.Web.Consultation;
using Talaia.Web.Foresight;
using Talaia.Web.Home;
using Talaia.Web.Innovation;
using Talaia.Web.Loop;
using Talaia.Web.Metamodel;
using Talaia.Web.Statements;
using Talaia.Web.Territory;
using Talaia.Web.Ui;
using Talaia.Web.Year;

namespace Talaia.Web.Hosting;

/// <summary>Builds the site: the house, sign-in, the shell of its pages, and the endpoints of every room.</summary>
internal static class Site
{
    public static WebApplication Build(StartOptions options)
    {
        var settings = HouseSettings.From(options.Data, options.Db);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = options.Rest,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = "wwwroot",
        });
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 2 * 1024 * 1024;
        });
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning).AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        AddServices(builder.Services, settings, builder.Configuration);
        var app = builder.Build();
        Use(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, HouseSettings settings, IConfiguration configuration)
    {
        services.AddSingleton(SessionSettings.From(configuration));
        services.AddTalaia(settings);
        services.AddHostedService<JobLoop>();
        services.AddSingleton<Installation>().AddSingleton<Contact>().AddSingleton<AttemptLimits>().AddSingleton<SiteAddress>();
        services.AddHttpContextAccessor();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorComponents();
        services.AddShell(PageFrames.Of, ReportsRoom.Words);
        services.AddScoped<ReadThread>().AddScoped<ReadYear>().AddScoped<AnsweringDesk>().AddScoped<MunicipalityView>().AddScoped<ElementView>().AddScoped<HomePage>().AddScoped<TermView>();
        services.AddScoped<Towns>().AddScoped<ChallengeView>().AddScoped<IdeaView>().AddScoped<PilotView>().AddScoped<OpeningView>().AddScoped<OfficeProcessView>().AddScoped<OfficePilotView>().AddScoped<ProposalView>();
        services.AddScoped<ConferenceDesk>().AddScoped<RegistrationPage>().AddScoped<SessionPage>().AddScoped<KeyIdeaPage>().AddScoped<ChallengePage>();
        services.AddScoped(provider => new Links(provider.GetRequiredService<Frame>().Language));
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "talaia.form");
        services.AddDoors();
        services.AddExternalSignIn(configuration);
        services.AddAuthorization(Acts.AddTo);
        services.AddRateLimiter(RateLimits.Configure);
        services.AddResponseCompression(compression => compression.EnableForHttps = false);
    }

    private static void Use(WebApplication app)
    {
        app.UseResponseCompression();
        app.UseSecurityHeaders();
        app.UseHead();
        app.UseMiddleware<FailurePages>();
        app.UsePlainAddresses();
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = context =>
            {
                if (context.Context.Request.Path.StartsWithSegments("/built"))
                    context.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            },
        });
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.UseWholeForms();
        app.Use(async (context, next) =>
        {
            await context.RequestServices.GetRequiredService<Installation>().RefreshAsync(context.RequestAborted);
            await next(context);
        });
        app.MapRooms();
    }
}
