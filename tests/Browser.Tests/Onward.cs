using Microsoft.Playwright;

namespace Talaia.Browser.Tests;

/// <summary>Presses what leads to another page. A click does not wait for it: whoever went elsewhere at once would stop the form on its way, or find the page as it was.</summary>
internal static class Onward
{
    /// <summary>Ends when the page that follows is there as a whole, be its address another or the same.</summary>
    public static async Task LeadAsync(this ILocator pressed)
    {
        await pressed.EvaluateAsync("pressed => pressed.ownerDocument.defaultView.isLeft = true");
        await pressed.ClickAsync();
        await pressed.Page.WaitForFunctionAsync("() => !window.isLeft && document.readyState === 'complete'");
    }
}
