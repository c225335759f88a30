using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Mail;
using Talaia.TestKit;

namespace Talaia.Kernel.Tests.Mail;

/// <summary>The queue, with a carrier that does as it is told.</summary>
public sealed class SendLettersTest
{
    private readonly Obedient _carrier = new();

    [Theory, Engines]
    public async Task A_letter_whose_act_was_not_saved_does_not_exist(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        await house.UseAsync<TalaiaDb>(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            new PostLetter(db, house.Clock).Add(Draft("a"));
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        });
        await RunAsync(house);
        Assert.Empty(_carrier.Carried);
    }

    [Theory, Engines]
    public async Task There_is_never_a_second_letter_of_one_key(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        await PostAsync(house, "a");
        await Assert.ThrowsAsync<DbUpdateException>(() => PostAsync(house, "a"));
        await RunAsync(house);
        await Assert.ThrowsAsync<DbUpdateException>(() => PostAsync(house, "a"));
    }

    [Theory(Timeout = 120_000), Engines]
    public async Task A_letter_that_a_dead_node_had_in_hand_is_sent_by_another_and_counted_as_unanswered(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        await PostAsync(house, "a");
        await house.UseAsync<ClaimLetter>(claim => claim.RunAsync(Guid.CreateVersion7(), TestContext.Current.CancellationToken));
        await RunAsync(house);
        Assert.Empty(_carrier.Carried);
        house.Clock.Advance(ClaimLetter.Lease);
        await RunAsync(house);
        Assert.Equal(["a"], _carrier.Carried);
        Assert.Equal((LetterState.Sent, 1), await StateAsync(house, "a"));
    }

    [Theory, Engines]
    public async Task A_connection_that_broke_under_way_stops_the_round_and_leaves_the_letter_in_doubt(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        await PostAsync(house, "a", "b");
        _carrier.Answer = MailOutcome.Unanswered;
        await RunAsync(house);
        Assert.Single(_carrier.Carried);
        _carrier.Answer = MailOutcome.Sent;
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await RunAsync(house);
        Assert.Equal(3, _carrier.Carried.Count);
        Assert.Equal((LetterState.Sent, 1), await StateAsync(house, _carrier.Carried[0]));
    }

    [Theory, Engines]
    public async Task A_letter_that_breaks_its_carrier_does_not_stop_those_behind_it(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        _carrier.Breaking = "a";
        await PostAsync(house, "a");
        await PostAsync(house, "b");
        await RunAsync(house);
        Assert.Equal(["b"], _carrier.Carried);
        Assert.Equal((LetterState.Waiting, 0), await StateAsync(house, "a"));
    }

    [Theory, Engines]
    public async Task A_letter_taken_back_is_gone_unless_it_has_left(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        await PostAsync(house, "a");
        await RunAsync(house);
        await PostAsync(house, "b");
        await house.UseAsync<WithdrawLetters>(withdraw => withdraw.RunAsync(["a", "b"]));
        Assert.Equal(["a"], await house.UseAsync<TalaiaDb, List<string>>(db => db.Set<Letter>().Select(letter => letter.Key).ToListAsync()));
    }

    private Task<TestHouse> HouseAsync(Engine engine) => TestHouse.EmptyAsync(engine, services => services.AddSingleton<ICarryMail>(_carrier));

    private static LetterDraft Draft(string key) => new(key, "sign-in-link", Language.Catalan, $"{key}@prova.example", "Prova", new Dictionary<string, string>());

    private static Task PostAsync(TestHouse house, params string[] keys) => house.UseAsync<TalaiaDb>(async db =>
    {
        var post = new PostLetter(db, house.Clock);
        foreach (var key in keys)
            post.Add(Draft(key));
        await db.SaveChangesAsync();
    });

    private static Task RunAsync(TestHouse house) => house.UseAsync<RunDueJobs>(runner => runner.RunAsync());

    private static async Task<(LetterState State, int Unanswered)> StateAsync(TestHouse house, string key)
    {
        var letter = await house.UseAsync<TalaiaDb, Letter>(db => db.Set<Letter>().SingleAsync(letter => letter.Key == key));
        return (letter.State, letter.Unanswered);
    }

    private sealed class Obedient : ICarryMail
    {
        public List<string> Carried { get; } = [];

        public MailOutcome Answer { get; set; } = MailOutcome.Sent;

        public string? Breaking { get; set; }

        public Task<Carried> CarryAsync(LetterOut letter, CancellationToken cancel)
        {
            if (letter.Key == Breaking)
                throw new InvalidOperationException("told to break");
            Carried.Add(letter.Key);
            return Task.FromResult(new Carried(Answer, Answer == MailOutcome.Sent ? null : "told so"));
        }
    }
}
