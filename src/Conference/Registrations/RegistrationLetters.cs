using System.Globalization;
using Talaia.Conference.Editions;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Mail;

namespace Talaia.Conference.Registrations;

/// <summary>
/// What those who register are written: on registering, with the way to their own page, which is kept nowhere else; and when they move up. Each is promised in the
/// transaction of what it tells.
/// </summary>
internal static class RegistrationLetters
{
    private const string OnRegistering = "registration";
    private const string OnMovingUp = "registration-moved-up";

    public static void Registered(PostLetter post, Edition edition, Registration registration, string token) => Post(post, OnRegistering, edition, registration,
        ("state", registration.State == RegistrationState.Waiting ? "waiting" : "confirmed"), ("token", token));

    public static void MovedUp(PostLetter post, Edition edition, Registration registration) => Post(post, OnMovingUp, edition, registration);

    /// <summary>The keys of all letters that a registration may have.</summary>
    public static IReadOnlyList<string> Keys(int year, int number) => [Key(OnRegistering, year, number), Key(OnMovingUp, year, number)];

    private static string Key(string template, int year, int number) => string.Create(CultureInfo.InvariantCulture, $"{template}/{year}/{number}");

    private static void Post(PostLetter post, string template, Edition edition, Registration registration, params (string Name, string Value)[] more)
    {
        if (registration.Language is not { } language || registration.Email is not { } email)
            return;
        var values = new Dictionary<string, string>
        {
            ["year"] = Edition.Text(edition.Year),
            ["title"] = edition.Title.In(language),
            ["first"] = edition.FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["last"] = edition.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["place"] = edition.Place.In(language),
        };
        foreach (var (name, value) in more)
            values[name] = value;
        post.Add(new LetterDraft(Key(template, edition.Year, registration.Number), template, Language.Parse(language), email, registration.Name, values));
    }
}
