using Talaia.Conference.Editions;
using Talaia.Conference.KeyIdeas;
using Talaia.Conference.Sessions;
using Talaia.Conference.Synthesis;
using Talaia.Conference.Tests.Sessions;
using Talaia.Foresight.Signals;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.TestKit;
using static Talaia.Conference.Tests.ConferenceHouse;

namespace Talaia.Conference.Tests.KeyIdeas;

public sealed class KeyIdeaTest
{
    [Theory, Engines]
    public async Task An_idea_is_noted_with_its_speaker_and_minute_and_points_at_its_session(Engine engine)
    {
        await using var house = await WithProgrammeAsync(engine);
        var number = await NoteAsync(house, "Compartir el tècnic entre tres pobles.", concerns: new Concerns(["ET.1"], [Trend], []));
        var idea = (await house.UseAsync<ReadKeyIdeas, KeyIdeaRow?>(read => read.ByNumberAsync(Year, number, approvedOnly: false)))!;
        Assert.Equal((1, "obertura", "Ponent de prova 1", 12, KeyIdeaState.Noted), (idea.Number, idea.Session.Code, idea.Speaker!.Name, idea.Minute, idea.State));
        Assert.Equal(["ET.1", Trend], idea.Concerns.Elements.Concat(idea.Concerns.Trends));
        var links = await house.UseAsync<ReadLinks, List<LinkRow>>(read => read.FromAsync(ConferenceKey.KeyIdea(Year, number)));
        Assert.Contains(links, link => link.Kind == LinkKinds.MadeFrom && link.To == ConferenceKey.Session(Year, "obertura"));
    }

    [Theory, Engines]
    public async Task Twenty_rapporteurs_at_once_note_twenty_numbers_and_a_form_sent_twice_notes_one(Engine engine)
    {
        await using var house = await WithProgrammeAsync(engine);
        var numbers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => NoteAsync(house, $"Idea {i / 2}", key: $"form-{i / 2}", by: $"rapporteur {i}"))));
        Assert.Equal(Enumerable.Range(1, 20), numbers.Distinct().Order());
        Assert.Equal(20, await CountAsync<KeyIdea>(house));
    }

    [Theory, Engines]
    public async Task Somebody_else_than_who_noted_it_approves_and_only_then_is_it_public(Engine engine)
    {
        await using var house = await WithProgrammeAsync(engine);
        var number = await NoteAsync(house, "Una idea.");
        Assert.Equal("key-idea-own-approval", (await Assert.ThrowsAsync<RuleException>(() => ApproveAsync(house, number, "rapporteur"))).Code);
        Assert.Null(await house.UseAsync<ReadKeyIdeas, KeyIdeaRow?>(read => read.ByNumberAsync(Year, number)));
        Assert.Empty(await ProgrammeTest.NamesAsync(house, "key-idea", $"{Year}/{number}", drafts: false));
        await ApproveAsync(house, number);
        Assert.Equal("organiser", (await house.UseAsync<ReadKeyIdeas, KeyIdeaRow?>(read => read.ByNumberAsync(Year, number)))!.DecidedBy);
        Assert.Single(await ProgrammeTest.NamesAsync(house, "key-idea", $"{Year}/{number}", drafts: false));
        Assert.Equal("key-idea-decided", (await Assert.ThrowsAsync<RuleException>(() => house.UseAsync<DropKeyIdea>(drop => drop.RunAsync(Year, number, "organiser")))).Code);
    }

    [Theory]
    [InlineData("", "ponent-de-prova-1", 12, Profiles.Technical, "key-idea-without-sentence")]
    [InlineData("x", "ponent-de-prova-3", 12, Profiles.Technical, "not-a-speaker")]
    [InlineData("x", "ponent-de-prova-1", 46, Profiles.Technical, "minute-outside-session")]
    [InlineData("x", "ponent-de-prova-1", -1, Profiles.Technical, "minute-outside-session")]
    [InlineData("x", "ponent-de-prova-1", 12, Profiles.None, "key-idea-without-profile")]
    public async Task What_cannot_have_been_said_there_is_refused(string sentence, string speaker, int minute, Profiles profiles, string code)
    {
        await using var house = await WithProgrammeAsync(Engine.Sqlite);
        Assert.Equal(code, (await Assert.ThrowsAsync<RuleException>(() => NoteAsync(house, sentence, speaker: speaker, minute: minute, profiles: profiles))).Code);
        Assert.Equal(0, await CountAsync<KeyIdea>(house));
    }

    [Theory, Engines]
    public async Task An_idea_is_rewritten_until_it_is_decided(Engine engine)
    {
        await using var house = await WithProgrammeAsync(engine);
        var number = await NoteAsync(house, "Una idea.");
        var better = new KeyIdeaNote(new LocalizedText(ca: "Una idea millor.", es: "Una idea mejor."), null, 45, KeyIdeaKind.Recommendation, Profiles.All);
        await house.UseAsync<EditKeyIdea>(edit => edit.RunAsync(Year, number, better, Concerns.Nothing, "organiser"));
        await ApproveAsync(house, number);
        var idea = (await house.UseAsync<ReadKeyIdeas, KeyIdeaRow?>(read => read.ByNumberAsync(Year, number)))!;
        Assert.Equal(("Una idea mejor.", null, 45), (idea.Sentence["es"], idea.Speaker?.Name, idea.Minute));
        Assert.Equal("key-idea-decided", (await Assert.ThrowsAsync<RuleException>(() => house.UseAsync<EditKeyIdea>(edit => edit.RunAsync(Year, number, better, Concerns.Nothing, "organiser")))).Code);
    }

    [Theory, Engines]
    public async Task An_approved_idea_becomes_a_signal_once_and_both_know_each_other(Engine engine)
    {
        await using var house = await WithProgrammeAsync(engine);
        var number = await NoteAsync(house, "Els bessons digitals ja serveixen per planificar l’aigua.");
        Assert.Equal("key-idea-not-approved", (await Assert.ThrowsAsync<RuleException>(() => MakeSignalAsync(house, number))).Code);
        await ApproveAsync(house, number);
        var key = await MakeSignalAsync(house, number);
        Assert.Equal((key, "conference-2026.1"), (await MakeSignalAsync(house, number), key));
        var signal = (await house.UseAsync<ReadSignal, SignalSheet?>(read => read.ByKeyAsync(key)))!;
        Assert.Equal(("Els bessons digitals ja serveixen per planificar l’aigua.", new DateOnly(2026, 12, 10), "ca"), (signal.Row.Title, signal.Row.Date, signal.Row.Language));
        Assert.Equal("Obertura · Ponent de prova 1 · min 12", signal.Abstract);
        var idea = (await house.UseAsync<ReadKeyIdeas, KeyIdeaRow?>(read => read.ByNumberAsync(Year, number)))!;
        Assert.Equal([SignalKey.Ref(key)], idea.MadeOfIt);
    }

    [Theory, Engines]
    public async Task The_synthesis_holds_approved_ideas_only_by_profile_track_and_trend(Engine engine)
    {
        await using var house = await WithProgrammeAsync(engine);
        await house.UseAsync<LinkSession>(link => link.RunAsync(Year, "bessons", new Concerns([], [Trend], []), "organiser"));
        var late = await NoteAsync(house, "Al minut trenta.", minute: 30, profiles: Profiles.Political | Profiles.Technical);
        var early = await NoteAsync(house, "Al minut cinc.", minute: 5);
        var twins = await NoteAsync(house, "Dels bessons.", session: "bessons", speaker: "ponent-de-prova-3");
        await NoteAsync(house, "Només apuntada.");
        var dropped = await NoteAsync(house, "Descartada.");
        await house.UseAsync<DropKeyIdea>(drop => drop.RunAsync(Year, dropped, "organiser"));
        foreach (var number in new[] { late, early, twins })
            await ApproveAsync(house, number);

        var synthesis = await house.UseAsync<ReadSynthesis, Synthesised>(read => read.OfYearAsync(Year));
        Assert.Equal([early, late, twins], synthesis.Ideas.Select(idea => idea.Number));
        Assert.Equal(2, synthesis.Sessions);
        Assert.Equal(["Political 1", "Technical 3"], synthesis.ByProfile.Select(part => $"{part.Of} {part.Ideas.Count}"));
        Assert.Equal(["Govern 2", "Dades 1"], synthesis.ByTrack.Select(part => $"{part.Of?.Name} {part.Ideas.Count}"));
        Assert.Equal(["bessons-digitals 1"], synthesis.ByTrend.Select(part => $"{part.Of.Slug} {part.Ideas.Count}"));
    }

    private static Task<string> MakeSignalAsync(TestHouse house, int number) =>
        house.UseAsync<MakeSignalOfKeyIdea, string>(make => make.RunAsync(Year, number, "analyst"));
}
