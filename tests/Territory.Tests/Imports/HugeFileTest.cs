using System.Text;
using Talaia.Kernel.Problems;
using Talaia.Territory.Imports;
using Talaia.TestKit;

namespace Talaia.Territory.Tests.Imports;

public sealed class HugeFileTest
{
    [Fact]
    public async Task A_million_rows_are_refused_within_400_MB_and_without_reading_them_all()
    {
        await using var house = await TestHouse.EmptyAsync(Engine.Sqlite);
        using var rows = new ManyRows(1_000_000);
        var files = Files.Small() with { Municipalities = new TerritoryFile("municipis.csv", rows) };
        var refused = await Assert.ThrowsAsync<InputException>(() => house.UseAsync<ImportTerritory>(import => import.RunAsync(files, "test")));
        Assert.Equal(("too-many-rows", (int?)200_002), (refused.Problems[0].Code, refused.Problems[0].Where!.Line));
        Assert.InRange(rows.Allocated, 1, 400 << 20);
        Assert.InRange(rows.Made, 200_000, 250_000);
    }

    /// <summary>Makes the rows while they are read, and counts what their reader takes from its own thread between the first and the last of them.</summary>
    private sealed class ManyRows(int count) : MemoryStream
    {
        private byte[] _rest = Encoding.UTF8.GetBytes(Files.Municipalities.Split('\n')[0] + "\n");

        public int Made { get; private set; }
        public long Allocated { get; private set; }
        private (int Thread, long Bytes) _before;

        public override int Read(Span<byte> buffer)
        {
            if (_before.Thread == Environment.CurrentManagedThreadId)
                Allocated += GC.GetAllocatedBytesForCurrentThread() - _before.Bytes;
            if (_rest.Length == 0 && Made < count)
                _rest = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 500).Select(_ => Row(Made++))));
            var part = Math.Min(buffer.Length, _rest.Length);
            _rest.AsSpan(0, part).CopyTo(buffer);
            _rest = _rest[part..];
            _before = (Environment.CurrentManagedThreadId, GC.GetAllocatedBytesForCurrentThread());
            return part;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        private static string Row(int number) =>
            FormattableString.Invariant($"{number:000000},{number / 10:00000},{number:0000000000},Vila {number},Vila {number},01,Baix,{number / 10_000:00},P{number / 10_000},10,11,1.5,Vila {number},41.5,2.1\n");
    }
}
