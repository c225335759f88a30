using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Talaia.Consultation.Invitations;
using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>What answering asks of the database: that it is little is what lets all town halls answer in the same hour.</summary>
public sealed partial class StatementTest
{
    private const string Commands = "Microsoft.EntityFrameworkCore.Database.Command";

    [Theory, Engines]
    public async Task A_save_is_one_read_and_one_write_and_the_page_after_it_reads_only_what_was_answered_before(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine, $"--Logging:LogLevel:{Commands}=Information", "--Logging:Console:LogLevel:Default=None");
        var log = new CommandLog();
        site.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var link = await site.UseAsync<IssueLink, IssuedLink>(issue => issue.RunAsync(FilledHouse.Wave, "080193", "test"));
        using var town = site.Visit();
        await town.GetAsync($"/ca/q/{link.Token}");
        const string Address = $"/ca/questionari/{FilledHouse.Wave}/PE";
        async Task<string[]> SaveAsync(string answer)
        {
            log.Tables.Clear();
            var saved = await town.PostAsync(Address, ("asked", "/PE/text"), ("/PE/text", answer), ("idempotency-key", $"{Guid.CreateVersion7():N}"), ("go", "on"));
            Assert.Equal(200, (await town.GetAsync(saved.Location!)).Status);
            return [.. log.Tables];
        }

        // The first reads what all who answer share; of the others, the least: the site's own jobs look into the database too.
        await SaveAsync("0");
        var each = new List<string[]>();
        for (var i = 1; i <= 5; i++)
            each.Add(await SaveAsync($"{i}"));

        // The page whose token the save carries, the save itself, and the page after it, which need not ask whether the link opens.
        Assert.Equal(["personal_links", "personal_links", "answer_events", "responses"], each.MinBy(tables => tables.Length)!);
    }

    /// <summary>The first table that each command names.</summary>
    private sealed partial class CommandLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Tables { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Name == $"{Commands}.CommandExecuted")
                Tables.Enqueue(Named().Match(formatter(state, exception)).Groups[1].Value);
        }

        public void Dispose()
        {
        }

        [GeneratedRegex(@"\b(?:FROM|INTO|UPDATE) ""?(\w+)")]
        private static partial Regex Named();
    }
}
