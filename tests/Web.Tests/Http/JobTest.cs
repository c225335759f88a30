using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;
using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>Long work is followed by those who asked for it.</summary>
public sealed class JobTest(Sites sites)
{
    [Fact]
    public async Task Work_that_was_asked_for_is_followed_to_its_end()
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var analyst = await site.SignInAsync("analyst@prova.talaia.example");
        // Ranking the terms of a house without signals: short, and it says its steps.
        var id = await site.UseAsync<TalaiaDb, Guid>(async db =>
        {
            var job = new Job("foresight.rank-terms", "", TimeProvider.System);
            db.Add(job);
            await db.SaveChangesAsync();
            return job.Id;
        });
        var address = $"/ca/oficina/prospectiva/fonts?feina={id}";
        var page = await analyst.GetAsync(address);
        var work = page.Document.QuerySelector("talaia-progress")!;
        Assert.NotEmpty(work.QuerySelector("[data-state]")!.TextContent);
        // Two minutes are told of at a time; who still waits asks again, as a browser does by itself.
        var last = "";
        for (var asked = 0; asked < 5 && !last.Contains("\"isOver\":true", StringComparison.Ordinal); asked++)
        {
            var events = await analyst.GetAsync(work.GetAttribute("src") ?? $"/ca/oficina/feines/{id}/progres");
            Assert.Equal("text/event-stream", events.ContentHeaders.ContentType!.MediaType);
            last = events.Body.Split("data: ", StringSplitOptions.RemoveEmptyEntries)[^1];
        }

        Assert.Contains("\"isOver\":true", last, StringComparison.Ordinal);
        Assert.Contains("Fet.", last, StringComparison.Ordinal);
        Assert.Empty((await analyst.GetAsync(address)).Document.QuerySelectorAll("talaia-progress progress"));
    }

    [Fact]
    public async Task Only_the_office_follows_work_and_only_work_that_is_there()
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var coordinator = await site.SignInAsync("coordinator.080018@prova.talaia.example");
        using var analyst = await site.SignInAsync("analyst@prova.talaia.example");
        var address = $"/ca/oficina/feines/{Guid.Empty}/progres";

        Assert.Equal(403, (await coordinator.GetAsync(address)).Status);
        Assert.Equal(404, (await analyst.GetAsync(address)).Status);
        Assert.Equal(200, (await analyst.GetAsync($"/ca/oficina/prospectiva/fonts?feina={Guid.Empty}")).Status);
    }
}
