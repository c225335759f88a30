using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Talaia.Browser.Tests;

/// <summary>Without a mouse: every control of every kind of page is reached, seen and left again, and an evening's work is done.</summary>
public sealed class KeyboardWalkTest(RunningSite site, Chromium chromium)
{
    /// <summary>A control that Tab should stop at; of a group of radios one, and what is hidden none.</summary>
    private const string Controls = """
        () => {
            const radios = new Set();
            return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter(e => {
                if (e.disabled || e.tabIndex < 0 || !e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false;
                if (e.closest('dialog:not([open])')) return false;
                const shut = e.closest('details:not([open])');
                if (shut && !(e.tagName === 'SUMMARY' && e.parentElement === shut)) return false;
                if (e.type === 'radio') { const key = `${e.form?.action}/${e.name}`; if (radios.has(key)) return false; radios.add(key); }
                return true;
            }).length;
        }
        """;

    /// <summary>Marks what has the focus and says whether that shows: something about it or what holds it is drawn otherwise than without focus.</summary>
    private const string Stop = """
        () => {
            const e = document.activeElement;
            if (!e || e === document.body) return null;
            const again = e.dataset.walked !== undefined;
            e.dataset.walked = '1';
            // Day, month and year of a date are stops within one control, which leaving and coming back would begin anew.
            if (['date', 'time'].includes(e.type)) return { again: false, within: again, shows: again || getComputedStyle(e).outlineStyle !== 'none', name: e.outerHTML.slice(0, 140) };
            const style = x => { const s = getComputedStyle(x); return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderColor, s.backgroundColor, s.textDecorationLine, s.opacity].join('|'); };
            const seen = [e, e.parentElement, e.nextElementSibling, e.closest('label')].filter(Boolean);
            const focused = seen.map(style);
            e.blur();
            const shows = e.closest('.still-focus') !== null || seen.some((x, i) => style(x) !== focused[i]);
            e.focus({ preventScroll: true, focusVisible: true });
            return { again, within: false, shows, name: e.outerHTML.slice(0, 140) };
        }
        """;

    /// <summary>As the script names it.</summary>
    private sealed class Stopped
    {
        public bool Again { get; set; }

        public bool Within { get; set; }

        public bool Shows { get; set; }

        public string Name { get; set; } = "";
    }

    [Fact]
    public async Task Every_control_of_every_kind_of_page_is_reached_and_seen()
    {
        var faults = new List<string>();
        foreach (var (who, paths) in PageKinds.All)
        {
            var page = await chromium.NewPersonAsync();
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });
            if (who is not null)
                await site.SignInAsync(page, who);
            foreach (var path in paths.Except(Framed))
            {
                await page.GotoAsync($"{site.Address}/ca/{path}");
                faults.AddRange((await WalkAsync(page)).Select(fault => $"{path}: {fault}"));
            }

            await page.Context.CloseAsync();
        }

        Assert.Empty(faults);
    }

    /// <summary>Samples of letters are documents of their own in frames: the tab key walks through them, and the page around sees the frame alone.</summary>
    private static readonly string[] Framed = ["oficina/correu/mostres"];

    private static async Task<List<string>> WalkAsync(IPage page)
    {
        var faults = new List<string>();
        // A tree takes its one stop after the first picture.
        await page.WaitForFunctionAsync("() => [...document.querySelectorAll('talaia-tree ul.tree')].every(tree => tree.role === 'tree')");
        var expected = await page.EvaluateAsync<int>(Controls);
        var stops = 0;
        for (var tabs = 0; stops < Math.Min(expected, MostStops) + 5 && tabs < 2 * MostStops; tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<Stopped?>(Stop) is not { Again: false } stop)
                break;
            if (stop.Within)
                continue;
            if (stops == 0 && !stop.Name.StartsWith("<a class=\"skip\"", StringComparison.Ordinal))
                faults.Add($"begins at {stop.Name}");
            if (!stop.Shows)
                faults.Add($"no mark on {stop.Name}");
            stops++;
        }

        if (stops < Math.Min(expected, MostStops))
            faults.Add($"{stops} of {expected} controls reached");
        await page.EvaluateAsync("document.activeElement.blur(); window.scrollTo(0, 0)");
        await page.Locator("a.skip").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        if (await page.EvaluateAsync<string>("document.activeElement.id") != "contingut")
            faults.Add("the skip link does not skip");
        return faults;
    }

    /// <summary>Of a page that is longer (a tree of 330 elements) the beginning is walked.</summary>
    private const int MostStops = 150;

    [Fact]
    public async Task One_signs_in_reads_a_wave_sorts_searches_changes_language_and_leaves_by_keyboard_alone()
    {
        var page = await chromium.NewPersonAsync();
        await page.GotoAsync($"{site.Address}/ca/entreu?returnTo=%2Fca%2Foficina%2Fonades");
        await TabToAsync(page, "input[name=email]", last: "password");
        await page.Keyboard.TypeAsync("analyst@demo.talaia.example");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("demo-talaia-2026");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/ca/oficina/onades$"));

        await TabToAsync(page, "main a[href='/ca/oficina/onades/2026-3']");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/ca/oficina/onades/2026-3$"));
        await TabToAsync(page, "a.sort");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("th[aria-sort]")).ToHaveCountAsync(1);
        await Expect(page).ToHaveURLAsync(new Regex("ordre="));
        await page.WaitForLoadStateAsync(); // and with it what listens to keys

        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("igualada");
        await Expect(page.GetByRole(AriaRole.Option).First).ToHaveTextAsync("Igualada");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/ca/municipis/081022$"));

        await TabToAsync(page, "footer a[hreflang=es]");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/es/municipis/081022$"));
        await TabToAsync(page, ".who button");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/es/$"));
        await Expect(page.Locator(".who button")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    private static async Task TabToAsync(IPage page, string selector, string? last = null)
    {
        for (var tab = 0; tab < 400; tab++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("([selector, last]) => document.activeElement.matches(selector) && (!last || !!document.activeElement.form?.elements[last])", new[] { selector, last }))
                return;
        }

        Assert.Fail($"Tab does not reach {selector}");
    }
}
