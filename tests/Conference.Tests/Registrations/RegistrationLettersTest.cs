using Talaia.Conference.Registrations;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Mail;
using Talaia.TestKit;

namespace Talaia.Conference.Tests.Registrations;

/// <summary>Who registers is written to, who moves up too; each once, and nobody after they have cancelled.</summary>
public sealed class RegistrationLettersTest
{
    private const int Year = ConferenceHouse.Year;

    [Theory, Engines]
    public async Task Who_registers_and_who_moves_up_is_written_to_once(Engine engine)
    {
        await using var house = await ConferenceHouse.OpenAsync(engine, places: 1);
        var first = await RegisterAsync(house, 1, Language.Catalan);
        await RegisterAsync(house, 2, Language.English);
        await RegisterAsync(house, 2, Language.English);
        Assert.Equal(["registration/1/ca", "registration/2/en"], await WaitingAsync(house));

        await house.UseAsync<CancelRegistration>(cancel => cancel.RunAsync(Year, first.Token));
        await house.UseAsync<CancelRegistration>(cancel => cancel.RunAsync(Year, first.Token));
        Assert.Equal(["registration-moved-up/2/en", "registration/2/en"], await WaitingAsync(house));
    }

    [Theory, Engines]
    public async Task Who_wants_no_letters_gets_none(Engine engine)
    {
        await using var house = await ConferenceHouse.OpenAsync(engine, places: 1);
        await RegisterAsync(house, 1, null);
        Assert.Empty(await WaitingAsync(house));
    }

    private static Task<Registered> RegisterAsync(TestHouse house, int person, Language? language) =>
        house.UseAsync<Register, Registered>(register => register.RunAsync(Year, ConferenceHouse.Person(person) with { Language = language }, $"key-{person}"));

    /// <summary>Template, number and language of what waits.</summary>
    private static async Task<List<string>> WaitingAsync(TestHouse house)
    {
        var letters = await house.UseAsync<ReadLetters, List<LetterRow>>(read => read.NewestAsync(LetterState.Waiting, 100));
        return [.. letters.Select(letter => $"{letter.Template}/{letter.Key.Split('/')[^1]}/{letter.Language}").Order(StringComparer.Ordinal)];
    }
}
