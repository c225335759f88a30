using FsCheck.Xunit;
using Talaia.Innovation.Gates;

namespace Talaia.Innovation.Tests.Gates;

public sealed class ReceiptTest
{
    [Property]
    public bool Different_keys_have_different_receipts(long one, long other) => one == other || Receipt.Of(one) != Receipt.Of(other);

    [Property]
    public bool A_receipt_is_thirteen_signs_in_three_groups(long key) =>
        Receipt.Of(key).Split('-') is [{ Length: 4 }, { Length: 4 }, { Length: 5 }] && !Receipt.Of(key).AsSpan().ContainsAny("ILOU");

    [Fact]
    public void The_smallest_and_the_greatest_are_written_in_full()
    {
        Assert.Equal("0000-0000-00000", Receipt.Of(0));
        Assert.Equal("FZZZ-ZZZZ-ZZZZZ", Receipt.Of(-1));
    }
}
