using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Talaia.Consultation;
using Talaia.House.Composition;
using Talaia.Kernel.Access;
using Talaia.Reports;
using Talaia.Web.Access;
using Talaia.Web.Access.External;
using Talaia.Web.Conference;
using Talaia.Web.Consultation;
using Talaia.Web.Discovery;
using Talaia.Web.Foresight;
using Talaia.Web.FormEditor;
using Talaia.Web.Home;
using Talaia.Web.Innovation;
using Talaia.Web.Languages;
using Talaia.Web.Loop;
using Talaia.Web.Mail;
using Talaia.Web.Metamodel;
using Talaia.Web.People;
using Talaia.Web.Questionnaires;
using Talaia.Web.Search;
using Talaia.Web.Statements;
using Talaia.Web.Territory;
using Talaia.Web.Themes;
using Talaia.Web.TownModels;
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
            // Settings are read once, at the start: watching their files would only take one of the few watches that a system gives a user.
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. options.Rest],
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
        builder.Services.AddMail(MailSettings.Read(builder.Configuration, options.Urls, settings.DataFolder));
        var app = builder.Build();
        Use(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, HouseSettings settings, IConfiguration configuration)
    {
        services.AddSingleton(SessionSettings.From(configuration));
        services.AddTalaia(settings);
        services.AddHostedService<JobLoop>().AddHostedService<WarmLatestRelease>().AddHostedService<SweepUploads>().AddSingleton<KeptUploads>();
        services.AddSingleton<Installation>().AddSingleton<Contact>().AddSingleton<Publisher>().AddSingleton<Toasts>().AddSingleton<AttemptLimits>().AddSingleton<SiteAddress>().AddSingleton<SecurityContact>();
        services.AddHttpContextAccessor();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorComponents();
        services.AddShell(PageFrames.Of, ReportsRoom.Words, ConsultationRoom.Words);
        services.AddScoped<NameSheets>().AddScoped<ReadThread>().AddScoped<ReadYear>().AddScoped<AnsweringDesk>().AddScoped<FormAnswering>().AddScoped<EditorDesk>().AddScoped<EditorActs>().AddScoped<EditorFiles>().AddScoped<WaveDesk>().AddScoped<WaveTownDesk>().AddScoped<ThemeDesk>().AddScoped<TownListPages>().AddScoped<MunicipalityView>().AddScoped<ReadSeries>().AddScoped<NeedPages>().AddScoped<ElementView>().AddScoped<RelationView>().AddScoped<SolutionLines>().AddScoped<HomePage>().AddScoped<TermView>();
        services.AddScoped<Towns>().AddScoped<ChallengeView>().AddScoped<IdeaView>().AddScoped<PilotView>().AddScoped<OpeningView>().AddScoped<OfficeProcessView>().AddScoped<OfficePilotView>().AddScoped<ProposalView>().AddScoped<ProposalFormView>().AddScoped<ReleaseView>().AddScoped<OfficeMetamodelView>().AddScoped<SolutionDesk>();
        services.AddScoped<ConferenceDesk>().AddScoped<RegistrationPage>().AddScoped<SessionPage>().AddScoped<KeyIdeaPage>().AddScoped<ChallengePage>();
        services.AddScoped<TownActs>().AddScoped<RulePages>().AddScoped<OwnPuzzlePages>().AddScoped<OfficePuzzlePages>().AddScoped<AmendmentPages>();
        services.AddScoped<GapFilling>().AddScoped<ReadLanguages>();
        services.AddScoped<Inviting>().AddScoped<PersonPages>().AddScoped<PersonActs>().AddScoped<ColleaguesPage>().AddScoped<InvitationPages>();
        services.AddScoped<Finder>().AddScoped<PlacesToGo>().AddScoped<PublicPages>();
        services.AddScoped(provider => new Links(provider.GetRequiredService<Frame>().Language));
        services.AddSingleton<SiteCookies>().AddProxies(configuration);
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<SiteCookies>((antiforgery, cookies) => cookies.Dress(antiforgery.Cookie, "talaia.form"));
        services.AddDoors();
        services.AddExternalSignIn(configuration);
        services.AddAuthorization(Policies.AddTo);
        services.AddRateLimiter(limits => RateLimits.Configure(limits, configuration));
        services.AddResponseCompression(compression => compression.EnableForHttps = false);
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
    }

    private static void Use(WebApplication app)
    {
        app.UseProxies();
        app.UseResponseCompression();
        app.UseOpenCompression();
        app.UseSecurityHeaders();
        app.UseHead();
        app.UseMiddleware<FailurePages>();
        app.UsePlainAddresses();
        app.UseBuiltCompression();
        app.UseStaticFiles(new StaticFileOptions
        {
            ContentTypeProvider = new FileExtensionContentTypeProvider { Mappings = { [".br"] = "application/octet-stream", [".gz"] = "application/gzip" } },
            OnPrepareResponse = context =>
            {
                if (context.Context.Request.Path.StartsWithSegments("/built"))
                    context.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                Compressed.Describe(context.Context);
            },
        });
        app.UseRouting();
        app.UseRefusedBodies();
        app.UseAuthentication();
        app.Use((context, next) =>
        {
            context.RequestServices.GetRequiredService<Acting>().Enter(context.User);
            return next(context);
        });
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
