using System.Collections.Concurrent;
using Talaia.Reports.Documents;

namespace Talaia.Reports.Typesetting;

/// <summary>
/// Sets documents as PDF/UA-1 by a small pool of Typst workers, started when first needed and replaced when they die, hang or grow.
/// The same document and moment give the same bytes. Safe for use by many at once; one pool a process.
/// </summary>
public sealed class TypesetterPool(TypesetterOptions options) : IAsyncDisposable
{
    private readonly SemaphoreSlim _places = new(options.Workers);
    private readonly ConcurrentBag<TypesettingWorker> _idle = [];
    private readonly Lazy<GlyphCoverage> _glyphs = new(() => GlyphCoverage.Load(Path.Combine(options.Folder, "fonts")));
    private int _disposed;

    /// <summary>The processes that wait for a document; for tests.</summary>
    internal IEnumerable<int> IdleProcesses => _idle.Select(worker => worker.ProcessId);

    /// <param name="created">Written into the PDF as its date; whole seconds count.</param>
    /// <exception cref="TypesetterUnavailableException">Node or the packages are missing.</exception>
    /// <exception cref="TypesettingException">This document cannot be set.</exception>
    public Task<Pdf> TypesetAsync(ReportDocument document, DateTimeOffset created, CancellationToken cancellation = default)
    {
        TypesetterFolder.Check(options);
        var source = new TypstWriter(new TypstText(_glyphs.Value)).Write(document, created);
        return SetAsync(new(source, created.ToUnixTimeSeconds()), cancellation);
    }

    /// <summary>Sets source whose words are written as text that the shipped fonts can show.</summary>
    /// <param name="files">Pictures, by the name under which the source finds them in the folder `shown`.</param>
    internal Task<Pdf> SetAsync(Func<TypstText, string> source, DateTimeOffset created, IReadOnlyDictionary<string, byte[]> files, CancellationToken cancellation)
    {
        TypesetterFolder.Check(options);
        return SetAsync(new(source(new TypstText(_glyphs.Value)), created.ToUnixTimeSeconds(), files.Count == 0 ? null : files), cancellation);
    }

    /// <summary>Sets Typst source as it is; inside the house only.</summary>
    internal async Task<Pdf> SetAsync(WorkerRequest request, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        await _places.WaitAsync(cancellation);
        try
        {
            var worker = Take();
            try
            {
                return await SetByAsync(worker, request, cancellation);
            }
            catch (IOException) when (!cancellation.IsCancellationRequested)
            {
                // It died in the middle, perhaps by the hand of the system: once more by a new one.
                return await SetByAsync(TypesettingWorker.Start(options), request, cancellation);
            }
        }
        catch (IOException ended)
        {
            throw new TypesettingException("The document could not be set: two workers died of it. It may be too large; lessen its figures.", ended);
        }
        finally
        {
            _places.Release();
        }
    }

    private async Task<Pdf> SetByAsync(TypesettingWorker worker, WorkerRequest request, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.TimeLimit);
        var keep = false;
        try
        {
            var (answer, pdf) = await worker.SetAsync(request, limit.Token);
            keep = !answer.Retire;
            if (!answer.Ok)
                throw new TypesettingException($"The document could not be set: {answer.Error}");
            if (answer.Warnings is [_, ..] warnings)
                throw new TypesettingException($"The document would be set with faults: {string.Join("; ", warnings)}");
            return new(pdf, answer.Pages);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TypesettingException($"The document took more than {options.TimeLimit.TotalSeconds:0} seconds and was given up. Lessen its figures or tables.");
        }
        catch (IOException) when (worker.Complaints.Contains("ERR_MODULE_NOT_FOUND", StringComparison.Ordinal) || worker.Complaints.Contains("Cannot find native binding", StringComparison.Ordinal))
        {
            throw new TypesetterUnavailableException(
                "PDFs cannot be made: the compiler for this kind of machine is missing. Run `npm install --no-save` in src/Reports/Typesetting/worker on it and build again. Other formats are not affected.");
        }
        finally
        {
            Give(worker, keep);
        }
    }

    private TypesettingWorker Take()
    {
        while (_idle.TryTake(out var worker))
        {
            if (worker.IsAlive)
                return worker;
            worker.Dispose();
        }

        return TypesettingWorker.Start(options);
    }

    private void Give(TypesettingWorker worker, bool keep)
    {
        if (keep && worker.IsAlive && _disposed == 0)
            _idle.Add(worker);
        else
            worker.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            while (_idle.TryTake(out var worker))
                worker.Dispose();
        }

        return ValueTask.CompletedTask;
    }
}
