using System.Globalization;
using Talaia.Bench.Measuring;
using Talaia.Bench.Serving;
using Talaia.House.Composition;

namespace Talaia.Bench.Answering;

/// <summary>
/// How many statements a submission costs, by the server's own log of what it sends to the database: each command that was executed, and apart from them each
/// beginning and end of a transaction. What the server asks by itself meanwhile, such as which jobs are due, is measured while nobody asks anything, and taken off.
/// </summary>
internal static class StatementBench
{
    private static readonly Dictionary<string, string> Logging = new()
    {
        ["Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Command"] = "Information",
        ["Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Transaction"] = "Debug",
    };

    public static async Task<IEnumerable<Measurement>> RunAsync(string name, HouseSettings house, FortyQuestions asked, int submissions)
    {
        var (commands, transactions) = (0, 0);
        await using var server = await Server.StartAsync(house, Logging, line =>
        {
            if (line.Contains("Executed DbCommand", StringComparison.Ordinal))
                Interlocked.Increment(ref commands);
            else if (line.Contains("Began transaction", StringComparison.Ordinal) || line.Contains("Committed transaction", StringComparison.Ordinal))
                Interlocked.Increment(ref transactions);
        });
        await ConsultationBench.SubmitAsync(asked.Next(server.Address, 1), asked, 1);
        var idle = await DuringAsync(() => Task.Delay(TimeSpan.FromSeconds(4)));
        var busy = await DuringAsync(() => ConsultationBench.SubmitAsync(asked.Next(server.Address, submissions - 1), asked, 1));
        return
        [
            new($"{name}.submission.statements", Each(busy.Commands, idle.Commands), "", submissions - 1, string.Create(CultureInfo.InvariantCulture, $"statements for a whole submission, by the log of EF Core (Executed DbCommand)")),
            new($"{name}.submission.transactions", Each(busy.Transactions, idle.Transactions) / 2, "", submissions - 1, "transactions of more than one command for a whole submission, each begun and committed by a further statement"),
        ];

        double Each(int counted, int ofIdle) => (counted - (ofIdle / idle.Seconds * busy.Seconds)) / (submissions - 1);

        async Task<(double Seconds, int Commands, int Transactions)> DuringAsync(Func<Task> act)
        {
            var began = System.Diagnostics.Stopwatch.GetTimestamp();
            var before = (commands, transactions);
            await act();
            var seconds = System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalSeconds;
            await Task.Delay(TimeSpan.FromSeconds(0.5)); // the log is behind by some lines
            return (seconds + 0.5, commands - before.commands, transactions - before.transactions);
        }
    }
}
