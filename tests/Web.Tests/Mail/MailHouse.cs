using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MimeKit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Mail;
using Talaia.Kernel.Wording;
using Talaia.TestKit;
using Talaia.TestKit.Mail;
using Talaia.Web.Mail;
using Talaia.Web.Ui;

namespace Talaia.Web.Tests.Mail;

/// <summary>A house that writes letters with the real templates, to a real server or into its folder.</summary>
internal static class MailHouse
{
    public const string From = "oficina@prova.example";

    private static readonly Texts Words = Texts.Embedded(strict: true, typeof(Shell).Assembly);

    public static Task<TestHouse> WithAsync(Engine engine, SmtpServer server, int perMinute = 100_000) =>
        TestHouse.EmptyAsync(engine, services => services.AddLetters(Settings(perMinute) with { Smtp = SmtpAddress.Parse(server.Address) }));

    public static MailSettings Settings(int perMinute = 100_000, string folder = "") =>
        new(null, folder, From, "Oficina de prova", "respostes@prova.example", perMinute, new Uri("https://talaia.prova.example"));

    public static IServiceCollection AddLetters(this IServiceCollection services, MailSettings settings)
    {
        services.Replace(ServiceDescriptor.Singleton(Words));
        services.AddSingleton(System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        return services.AddMail(settings);
    }

    public static LetterDraft Draft(string key, string address, string name = "Prova", string? topic = null) => new(
        key, "sign-in-link", Language.Catalan, address, name, new Dictionary<string, string> { ["url"] = $"https://talaia.prova.example/{key}", ["minutes"] = "15" }, topic);

    public static Task PostAsync(TestHouse house, params LetterDraft[] drafts) => house.UseAsync<TalaiaDb>(async db =>
    {
        var post = new PostLetter(db, house.Clock);
        foreach (var draft in drafts)
            post.Add(draft);
        await db.SaveChangesAsync();
    });

    /// <summary>Does all that is due.</summary>
    public static Task RunAsync(TestHouse house) => house.Services.GetRequiredService<RunDueJobs>().RunAsync();

    /// <summary>A node of its own on the same database.</summary>
    public static RunDueJobs Node(TestHouse house) => new(house.Services.GetRequiredService<IServiceScopeFactory>(), house.Clock);

    public static Task<Letter> LetterAsync(TestHouse house, string key) => house.UseAsync<TalaiaDb, Letter>(db => db.Set<Letter>().AsNoTracking().SingleAsync(letter => letter.Key == key));

    public static Task<int> CountAsync(TestHouse house, LetterState state) => house.UseAsync<TalaiaDb, int>(db => db.Set<Letter>().CountAsync(letter => letter.State == state));

    /// <summary>What the server has, by the letter that it is.</summary>
    public static ILookup<string, MimeMessage> Delivered(SmtpServer server) => server.Letters.Select(MimeMessageOf).ToLookup(message => message.MessageId!);

    public static string IdOf(string key) => LetterId.Of(key, From);

    private static MimeMessage MimeMessageOf(string file) => MimeMessage.Load(file);
}
