using Microsoft.Playwright;

namespace Talaia.Browser.Tests;

/// <summary>What tests that answer questionnaires share. They form one collection: one at a time, so that a figure read before an answer is still there after it.</summary>
public sealed class Answers
{
    /// <summary>Says of every scope of the section on show that it is very serious and urgent.</summary>
    /// <param name="then">The button that saves.</param>
    public static async Task FillSectionAsync(IPage town, string then)
    {
        await Assertions.Expect(town.Locator("input[name$='/seriousness']").First).ToBeAttachedAsync();
        await town.WaitForLoadStateAsync();
        foreach (var radio in await town.Locator("input[name$='/seriousness'][value='3'], input[name$='/urgency'][value='3']").AllAsync())
            await radio.CheckAsync(new LocatorCheckOptions { Force = true });
        await town.GetByRole(AriaRole.Button, new() { Name = then }).LeadAsync();
    }
}
