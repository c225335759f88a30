using Talaia.Access.SecondFactors;
using Talaia.Access.Sessions;
using Talaia.TestKit;

namespace Talaia.Access.Tests.SecondFactors;

public sealed class SecondFactorTest
{
    [Theory, Engines]
    public async Task It_counts_from_its_first_code_ends_other_sessions_and_lets_in_once_a_code(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        var (stolen, _) = await door.EnterAsync();
        var (key, session) = await door.EnterAsync();
        var made = await BeginAsync(door);
        Assert.Contains($"secret={made.Key}", made.Address, StringComparison.Ordinal);
        Assert.Equal(made, await BeginAsync(door));
        Assert.False(await CheckAsync(door, Code(door, made)));

        Assert.Null(await ConfirmAsync(door, "000000", session.Id));
        var codes = await ConfirmAsync(door, Code(door, made), session.Id);
        Assert.Equal(10, codes!.Distinct().Count());
        Assert.Null(await door.FindAsync(stolen));
        Assert.NotNull(await door.FindAsync(key));

        Assert.False(await CheckAsync(door, Code(door, made)), "the code that confirmed it was taken again");
        door.House.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.True(await CheckAsync(door, Code(door, made)));
        Assert.False(await CheckAsync(door, Code(door, made)));
        Assert.True(await CheckAsync(door, codes![0].ToUpperInvariant().Replace('-', ' ')));
        Assert.False(await CheckAsync(door, codes![0]));
    }

    [Theory, Engines]
    public async Task A_recovery_code_sent_twice_at_once_lets_in_once(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        var (_, session) = await door.EnterAsync();
        var codes = await ConfirmAsync(door, Code(door, await BeginAsync(door)), session.Id);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => CheckAsync(door, codes![1]))));
        Assert.Single(outcomes, true);
    }

    [Theory, Engines]
    public async Task Wrong_codes_lock_and_the_right_one_no_longer_opens(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        var (_, session) = await door.EnterAsync();
        var made = await BeginAsync(door);
        await ConfirmAsync(door, Code(door, made), session.Id);
        door.House.Clock.Advance(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 5; i++)
            Assert.False(await CheckAsync(door, "000000"));
        Assert.False(await CheckAsync(door, Code(door, made)));
        door.House.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.True(await CheckAsync(door, Code(door, made)));
    }

    [Theory, Engines]
    public async Task Taken_away_it_leaves_no_code_behind(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        var (_, session) = await door.EnterAsync();
        var codes = await ConfirmAsync(door, Code(door, await BeginAsync(door)), session.Id);
        await door.UseAsync<RemoveSecondFactor>(remove => remove.RunAsync(door.Ana.Id, session.Id, "test"));
        Assert.False(await CheckAsync(door, codes![0]));
        Assert.Equal(["totp-added", "totp-removed"], (await door.LettersAsync()).Select(letter => System.Text.Json.JsonDocument.Parse(letter.Values).RootElement.GetProperty("what").GetString()));
    }

    private static Task<NewSecondFactor> BeginAsync(Doorway door) => door.UseAsync<BeginSecondFactor, NewSecondFactor>(begin => begin.RunAsync(door.Ana.Id, door.Ana.Email, "test"));

    private static Task<IReadOnlyList<string>?> ConfirmAsync(Doorway door, string code, Guid session) =>
        door.UseAsync<ConfirmSecondFactor, IReadOnlyList<string>?>(confirm => confirm.RunAsync(door.Ana.Id, code, session, "test"));

    private static Task<bool> CheckAsync(Doorway door, string code) => door.UseAsync<CheckSecondFactor, bool>(check => check.RunAsync(door.Ana.Id, code));

    private static string Code(Doorway door, NewSecondFactor made) => Totp.Code(Base32.Read(made.Key), Totp.StepAt(door.House.Clock.GetUtcNow()));
}
